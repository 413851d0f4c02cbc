--liquibase formatted sql

--changeset genius365:0050-audit
create table audit_entry (
    id           uuid not null,
    at           timestamptz not null,
    partner_id   uuid,
    workspace_id uuid,
    user_id      uuid,
    action       text not null,
    subject      text,
    via_partner  boolean not null default false,
    address      text,
    details      jsonb not null default '{}',
    primary key (id)
) partition by range (id);
create table audit_entry_default partition of audit_entry default;
create index audit_entry_workspace_idx on audit_entry (workspace_id, id desc);
create index audit_entry_partner_idx on audit_entry (partner_id, id desc);
alter table audit_entry enable row level security;
create policy audit_entry_tenant on audit_entry
    using (workspace_id = current_workspace() or is_system())
    with check (true);
-- Written once: nobody changes what happened.
grant select, insert on audit_entry to genius365_app;
