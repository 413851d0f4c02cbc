--liquibase formatted sql

--changeset genius365:0090-webhook-month splitStatements:false
--comment Webhooks by the month. A partitioned table cannot be unique over another column than its key, so the vendor's key
--comment has a table of its own. In one transaction with the function that stores them, and without the bodies that are
--comment there: programs of before go on taking webhooks meanwhile and afterwards.
alter table webhook_event rename to webhook_event_before;
alter table webhook_event_before rename constraint webhook_event_pkey to webhook_event_before_pkey;
drop index webhook_event_due_idx, webhook_event_call_idx, webhook_event_parked_idx;

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
    error            text
) partition by range (id);

-- PostgreSQL's own compression took most of the time of storing a webhook. Where the server has no other, bodies are kept
-- as they are.
do $$
begin
    alter table webhook_event alter column body set compression lz4;
exception when feature_not_supported then
    alter table webhook_event alter column body set storage external;
end $$;

-- The months are made before the rows come, so that none of them lies in the default partition.
create table webhook_event_default partition of webhook_event default;
create index webhook_event_due_idx on webhook_event (next_attempt_at) where state = 'PENDING';
create index webhook_event_call_idx on webhook_event (connection_id, external_call_id, received_at);
create index webhook_event_parked_idx on webhook_event (connection_id, received_at) where state = 'PARKED';
create index webhook_event_workspace_idx on webhook_event (workspace_id) where workspace_id is not null;
alter table webhook_event enable row level security;
create policy webhook_event_tenant on webhook_event using (workspace_id = current_workspace() or is_system());
grant select, insert, update, delete on webhook_event to genius365_app;

create table webhook_key (
    connection_id uuid not null,
    event_key     text not null,
    event_id      uuid not null,
    primary key (connection_id, event_key)
);
-- Keys come in the order of time: this finds the old ones and costs next to nothing.
create index webhook_key_event_idx on webhook_key using brin (event_id);
alter table webhook_key enable row level security;
create policy webhook_key_system on webhook_key using (is_system());
grant select, delete on webhook_key to genius365_app;
select ensure_month_partitions('webhook_event', (date_trunc('month', now()) - interval '12 months')::date, 16);
insert into webhook_key (connection_id, event_key, event_id)
select connection_id, event_key, id from webhook_event_before;

-- Who takes a key first stores the webhook. In one order, so that two that bring the same ones cannot wait for each other.
create or replace function webhooks_accepted(ids uuid[], connections uuid[], partners uuid[], providers text[],
                                             keys text[], types text[], external_calls text[], bodies bytea[],
                                             times timestamptz[]) returns void
    language plpgsql security definer set search_path from current as
$$
declare
    fresh uuid[];
begin
    with taken as (
        insert into webhook_key (connection_id, event_key, event_id)
        select connection_id, event_key, event_id
        from unnest(connections, keys, ids) as named (connection_id, event_key, event_id)
        order by connection_id, event_key
        on conflict do nothing
        returning event_id)
    select array_agg(event_id) into fresh from taken;

    insert into webhook_event (id, connection_id, partner_id, provider, event_key, type, external_call_id, body,
                               received_at, next_attempt_at)
    select event.id, event.connection_id, event.partner_id, event.provider, event.event_key, event.type,
           event.external_call_id, event.body, at, at
    from unnest(ids, connections, partners, providers, keys, types, external_calls, bodies, times)
        as event (id, connection_id, partner_id, provider, event_key, type, external_call_id, body, at)
    where event.id = any(fresh);
end $$;

--changeset genius365:0090-webhook-month-rows
insert into webhook_event (id, connection_id, partner_id, workspace_id, provider, event_key, type, external_call_id, body,
                           received_at, state, attempts, next_attempt_at, applied_at, error)
select id, connection_id, partner_id, workspace_id, provider, event_key, type, external_call_id, body, received_at, state,
       attempts, next_attempt_at, applied_at, error
from webhook_event_before;
drop table webhook_event_before;
