--liquibase formatted sql

--changeset genius365:0030-agent
create table agent (
    id                uuid not null,
    partner_id        uuid not null,
    workspace_id      uuid not null,
    name              text not null check (length(name) between 1 and 255),
    provider          text not null check (provider in ('VAPI', 'RETELL', 'SYNTHFLOW')),
    connection_id     uuid references connection (id),
    prompt            text not null default '',
    greeting          text not null default '',
    model             text not null,
    temperature       double precision not null default 0.7 check (temperature between 0 and 2),
    voice_id          text,
    voice_name        text,
    voice_speed       double precision not null default 1 check (voice_speed between 0.5 and 2),
    language          text not null default 'en-US',
    max_call_seconds  int not null default 600 check (max_call_seconds between 60 and 3600),
    silence_seconds   int not null default 30 check (silence_seconds between 10 and 600),
    sync_state        text not null default 'NOT_SYNCED'
        check (sync_state in ('NOT_SYNCED', 'PENDING', 'SYNCED', 'ERROR', 'DRIFTED')),
    sync_error        text,
    sync_attempts     int not null default 0,
    next_sync_at      timestamptz,
    edits             bigint not null default 0,
    published_edits   bigint,
    published_at      timestamptz,
    checked_at        timestamptz,
    remote_id         text,
    remote_engine_id  text,
    remote_connection_id uuid references connection (id),
    created_at        timestamptz not null,
    edited_at         timestamptz not null,
    removed_at        timestamptz,
    version           bigint not null,
    primary key (id),
    unique (workspace_id, id),
    foreign key (partner_id, workspace_id) references workspace (partner_id, id)
);
create index agent_list_idx on agent (workspace_id, name) where removed_at is null;
create index agent_due_idx on agent (next_sync_at) where next_sync_at is not null;
create index agent_remote_idx on agent (remote_connection_id, remote_id) where remote_id is not null;
alter table agent enable row level security;
create policy agent_tenant on agent using (workspace_id = current_workspace() or is_system());
grant select, insert, update, delete on agent to genius365_app;
