--liquibase formatted sql

--changeset genius365:0071-tool-call
--comment What agents asked tools for in calls. It names the vendor's call, since a tool may be asked before the call is known.
create table call_tool_call (
    id                uuid not null,
    partner_id        uuid not null,
    workspace_id      uuid not null,
    connection_id     uuid not null,
    external_call_id  text not null,
    external_id       text not null,
    tool_id           uuid not null,
    tool_name         text not null,
    arguments         text,
    state             text not null default 'RUNNING' check (state in ('RUNNING', 'ANSWERED', 'FAILED')),
    failure           text,
    http_status       int,
    answer            text,
    duration_millis   bigint,
    at                timestamptz not null,
    deadline_at       timestamptz not null,
    primary key (id),
    unique (workspace_id, connection_id, external_call_id, tool_id, external_id)
);
create index call_tool_call_kept_idx on call_tool_call (workspace_id, at) where arguments is not null;
alter table call_tool_call enable row level security;
create policy call_tool_call_tenant on call_tool_call using (workspace_id = current_workspace() or is_system());
grant select, insert, update, delete on call_tool_call to genius365_app;
