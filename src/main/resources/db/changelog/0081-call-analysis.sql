--liquibase formatted sql

--changeset genius365:0081-call-analysis
--comment What the agent's analysis found: whether the call was a success, and the fields it was asked for.
alter table call add column successful boolean;
alter table call add column fields jsonb not null default '{}';
