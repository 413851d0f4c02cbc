--liquibase formatted sql

--changeset genius365:0070-tool
create table tool (
    id              uuid not null,
    partner_id      uuid not null,
    workspace_id    uuid not null,
    name            text not null check (name ~ '^[a-z][a-z0-9_]{0,63}$'),
    description     text not null,
    kind            text not null check (kind in ('FUNCTION', 'API_REQUEST', 'TRANSFER', 'END_CALL', 'KEYPAD',
                                                  'VOICEMAIL', 'SMS', 'CALENDAR', 'MCP_SERVER', 'KNOWLEDGE')),
    parameters      jsonb not null,
    setup           jsonb not null,
    secrets_sealed  bytea not null,
    signing_sealed  bytea,
    created_at      timestamptz not null,
    edited_at       timestamptz not null,
    removed_at      timestamptz,
    version         bigint not null,
    primary key (id),
    unique (workspace_id, id),
    foreign key (partner_id, workspace_id) references workspace (partner_id, id)
);
--comment A name is free again when its tool is gone.
create unique index tool_name_idx on tool (workspace_id, name) where removed_at is null;
alter table tool enable row level security;
create policy tool_tenant on tool using (workspace_id = current_workspace() or is_system());
grant select, insert, update, delete on tool to genius365_app;
