--liquibase formatted sql

--changeset genius365:0031-agent-attempt
--comment An attempt to publish is under way until then; apart from when the next is due, so that one may be asked for meanwhile.
alter table agent add column publishing_until timestamptz;
