--liquibase formatted sql

--changeset genius365:0040-call
--comment Partitioned by month over its UUIDv7 key. Provider cost only; the price charged comes with billing.
create table call (
    id                uuid not null,
    partner_id        uuid not null,
    workspace_id      uuid not null,
    agent_id          uuid,
    agent_name        text not null default '',
    connection_id     uuid not null,
    provider          text not null,
    external_id       text,
    direction         text not null check (direction in ('INBOUND', 'OUTBOUND', 'WEB')),
    status            text not null check (status in
        ('INITIATED', 'RINGING', 'IN_PROGRESS', 'COMPLETED', 'FAILED', 'NO_ANSWER', 'BUSY', 'CANCELED')),
    from_number       text,
    to_number         text,
    created_at        timestamptz not null,
    started_at        timestamptz,
    ended_at          timestamptz,
    duration_seconds  int,
    end_reason        text,
    failure           text,
    recording_url     text,
    transcript        jsonb not null default '[]',
    transcript_text   text not null default '',
    summary           text,
    sentiment         text check (sentiment in ('POSITIVE', 'NEUTRAL', 'NEGATIVE')),
    costs             jsonb not null default '[]',
    cost_minor_units  bigint,
    cost_currency     text,
    dial_state        text not null default 'NONE' check (dial_state in ('NONE', 'INTENDED', 'SENT', 'UNKNOWN', 'DONE')),
    settle_at         timestamptz,
    settle_attempts   int not null default 0,
    started_by        uuid,
    version           bigint not null,
    search            tsvector generated always as (
        to_tsvector('simple', agent_name || ' ' || coalesce(from_number, '') || ' ' || coalesce(to_number, '') || ' '
            || coalesce(summary, '') || ' ' || transcript_text)) stored,
    primary key (id)
) partition by range (id);
create table call_default partition of call default;
create index call_list_idx on call (workspace_id, id desc);
create index call_status_idx on call (workspace_id, status, id desc);
create index call_agent_idx on call (workspace_id, agent_id, id desc);
create index call_search_idx on call using gin (search);
create index call_from_number_idx on call using gin (from_number gin_trgm_ops);
create index call_to_number_idx on call using gin (to_number gin_trgm_ops);
create index call_settle_idx on call (settle_at) where settle_at is not null;

create table call_status_change (
    id           uuid not null,
    partner_id   uuid not null,
    workspace_id uuid not null,
    call_id      uuid not null,
    status       text not null,
    at           timestamptz not null,
    primary key (id)
) partition by range (id);
create table call_status_change_default partition of call_status_change default;
create index call_status_change_call_idx on call_status_change (workspace_id, call_id);

--comment Which call a vendor's id means: unique, which a partitioned table cannot be over another column than its key.
create table call_reference (
    connection_id uuid not null,
    external_id   text not null,
    partner_id    uuid not null,
    workspace_id  uuid not null,
    call_id       uuid not null unique,
    primary key (connection_id, external_id)
);

alter table call enable row level security;
create policy call_tenant on call using (workspace_id = current_workspace() or is_system());
alter table call_status_change enable row level security;
create policy call_status_change_tenant on call_status_change using (workspace_id = current_workspace() or is_system());
alter table call_reference enable row level security;
create policy call_reference_tenant on call_reference using (workspace_id = current_workspace() or is_system());
grant select, insert, update, delete on call, call_status_change, call_reference to genius365_app;

--changeset genius365:0040-search splitStatements:false
--comment Under a policy PostgreSQL ignores the GIN index, since @@ is not leakproof; the owner is bound by none.
create function search_calls(query text, at_most integer) returns table (call_id uuid)
    language plpgsql stable security definer set search_path from current as
$$
declare
    words tsquery := websearch_to_tsquery('simple', query);
    digits text := regexp_replace(query, '[^0-9]', '', 'g');
begin
    -- The last word is still being typed.
    if numnode(words) > 0 then
        words := (words::text || ':*')::tsquery;
    end if;
    if length(digits) >= 3 and query ~ '^[-+0-9 ()./]+$' then
        return query
            select c.id from call c
            where c.workspace_id = current_workspace()
              and (c.from_number like '%' || digits || '%' or c.to_number like '%' || digits || '%')
            order by c.id desc limit at_most;
    else
        return query
            select c.id from call c
            where c.workspace_id = current_workspace() and c.search @@ words
            order by c.id desc limit at_most;
    end if;
end $$;

--changeset genius365:0041-webhook
create table webhook_event (
    id               uuid primary key,
    connection_id    uuid not null,
    partner_id       uuid not null,
    workspace_id     uuid,
    provider         text not null,
    event_key        text not null,
    type             text not null,
    external_call_id text not null default '',
    body             bytea not null,
    received_at      timestamptz not null,
    state            text not null default 'PENDING' check (state in ('PENDING', 'APPLIED', 'PARKED')),
    attempts         int not null default 0,
    next_attempt_at  timestamptz,
    applied_at       timestamptz,
    error            text,
    unique (connection_id, event_key)
);
create index webhook_event_due_idx on webhook_event (next_attempt_at) where state = 'PENDING';
create index webhook_event_call_idx on webhook_event (connection_id, external_call_id, received_at);
create index webhook_event_parked_idx on webhook_event (connection_id, received_at) where state = 'PARKED';
alter table webhook_event enable row level security;
create policy webhook_event_tenant on webhook_event using (workspace_id = current_workspace() or is_system());
grant select, insert, update, delete on webhook_event to genius365_app;

--changeset genius365:0041-webhook-applied splitStatements:false
--comment Until it is applied, a webhook is nobody's that row-level security knows; this makes it the workspace's at hand.
create function webhooks_applied(events uuid[], at timestamptz) returns integer
    language plpgsql security definer set search_path from current as
$$
declare
    marked integer;
begin
    update webhook_event
    set state = 'APPLIED', applied_at = at, workspace_id = current_workspace(), next_attempt_at = null, error = null
    where id = any(events)
      and partner_id = current_partner()
      and (workspace_id is null or workspace_id = current_workspace());
    get diagnostics marked = row_count;
    return marked;
end $$;
