--liquibase formatted sql

--changeset genius365:0079-agent-knowledge
--comment The vendor's ids of the knowledge an agent has there, so that what nobody has any more can be taken away.
alter table agent_deployment add column vendor_knowledge jsonb not null default '[]';
