--liquibase formatted sql

--changeset genius365:0020-connection
--comment An account at a vendor. workspace_id null: it belongs to the partner and is assigned to workspaces.
create table connection (
    id                    uuid primary key,
    partner_id            uuid not null references partner (id),
    workspace_id          uuid,
    provider              text not null check (provider in ('VAPI', 'RETELL', 'SYNTHFLOW')),
    name                  text not null check (length(name) between 1 and 80),
    api_key_sealed        bytea not null,
    api_key_last_four     text not null default '',
    public_key_sealed     bytea,
    public_key_last_four  text not null default '',
    webhook_secret_sealed bytea not null,
    webhook_credential_id text,
    is_enabled            boolean not null default true,
    checked_at            timestamptz,
    check_result          text check (check_result in ('OK', 'FAILED')),
    check_message         text,
    created_at            timestamptz not null default now(),
    removed_at            timestamptz,
    version               bigint not null default 0,
    foreign key (partner_id, workspace_id) references workspace (partner_id, id)
);
create index connection_workspace_idx on connection (workspace_id, provider) where removed_at is null;
create index connection_partner_idx on connection (partner_id, provider) where removed_at is null and workspace_id is null;

create table connection_assignment (
    partner_id    uuid not null,
    workspace_id  uuid not null,
    connection_id uuid not null references connection (id),
    is_default    boolean not null default false,
    primary key (workspace_id, connection_id),
    foreign key (partner_id, workspace_id) references workspace (partner_id, id)
);

alter table connection enable row level security;
create policy connection_tenant on connection
    using (workspace_id = current_workspace()
        or (workspace_id is null and partner_id = current_partner())
        or is_system());
alter table connection_assignment enable row level security;
create policy connection_assignment_tenant on connection_assignment
    using (workspace_id = current_workspace() or is_system());
grant select, insert, update, delete on connection, connection_assignment to genius365_app;
