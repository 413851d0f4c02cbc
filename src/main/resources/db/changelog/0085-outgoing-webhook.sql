--liquibase formatted sql

--changeset genius365:0085-webhook-endpoint
create table webhook_endpoint (
    id                uuid not null,
    partner_id        uuid not null,
    workspace_id      uuid not null,
    url               text not null check (length(url) between 1 and 2000),
    description       text not null check (length(description) <= 200),
    events            text[] not null,
    with_words        boolean not null,
    is_on             boolean not null,
    secret_sealed     bytea not null,
    -- Signs beside the new one until then.
    old_secret_sealed bytea,
    old_secret_until  timestamptz,
    -- Since when nothing was taken; null: what was sent last was.
    failing_since     timestamptz,
    off_reason        text check (off_reason in ('FAILING', 'GONE')),
    delivered_at      timestamptz,
    -- A node sends until then; no other does.
    busy_until        timestamptz not null,
    created_at        timestamptz not null,
    version           bigint not null,
    primary key (id),
    unique (workspace_id, id),
    foreign key (partner_id, workspace_id) references workspace (partner_id, id)
);
alter table webhook_endpoint enable row level security;
create policy webhook_endpoint_tenant on webhook_endpoint using (workspace_id = current_workspace() or is_system());
grant select, insert, update, delete on webhook_endpoint to genius365_app;

--changeset genius365:0085-webhook-delivery
--comment The outbox: what an endpoint is to be told, written with what happened. It goes when its endpoint goes.
create table webhook_delivery (
    id              uuid not null,
    partner_id      uuid not null,
    workspace_id    uuid not null,
    endpoint_id     uuid not null,
    event           text not null,
    -- What makes it this one and no other.
    reference       text not null,
    body            text not null,
    has_words       boolean not null,
    state           text not null check (state in ('WAITING', 'DELIVERED', 'FAILED')),
    attempts        int not null,
    next_attempt_at timestamptz not null,
    created_at      timestamptz not null,
    attempted_at    timestamptz,
    answer_status   int,
    answer          text,
    error           text,
    duration_millis bigint,
    primary key (id),
    unique (workspace_id, id),
    unique (workspace_id, endpoint_id, reference),
    foreign key (workspace_id, endpoint_id) references webhook_endpoint (workspace_id, id) on delete cascade
);
create index webhook_delivery_list_idx on webhook_delivery (workspace_id, endpoint_id, id desc);
-- What waits for a webhook that is off lies in nobody's way.
create index webhook_delivery_due_idx on webhook_delivery (workspace_id, endpoint_id, next_attempt_at)
    where state = 'WAITING';
create index webhook_delivery_old_idx on webhook_delivery (created_at);
alter table webhook_delivery enable row level security;
create policy webhook_delivery_tenant on webhook_delivery using (workspace_id = current_workspace() or is_system());
grant select, insert, update, delete on webhook_delivery to genius365_app;
