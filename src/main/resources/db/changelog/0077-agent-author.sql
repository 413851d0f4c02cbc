--liquibase formatted sql

--changeset genius365:0077-agent-author
--comment As the author was called then: who wrote a version stays known when the person is gone.
alter table agent_version add column author_name text;
