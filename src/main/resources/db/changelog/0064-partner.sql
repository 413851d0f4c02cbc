--liquibase formatted sql

--changeset genius365:0064-partner-plan
--comment What the partner has bought from the platform; null: nothing, as for the platform itself.
alter table partner add column plan_code text references plan (code);
alter table partner add column deleted_at timestamptz;
create index partner_list_idx on partner (lower(name), id);
create index app_user_email_idx on app_user using gin ((email::text) gin_trgm_ops);
