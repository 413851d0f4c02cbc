--liquibase formatted sql

--changeset genius365:0074-phone-account
--comment What we know of the numbers of a connection, and since when. workspace_id null: the partner's connection.
create table phone_account (
    connection_id uuid primary key references connection (id),
    partner_id    uuid not null references partner (id),
    workspace_id  uuid,
    read_at       timestamptz,
    failing_since timestamptz,
    failure       text,
    next_read_at  timestamptz not null,
    reading_until timestamptz,
    foreign key (partner_id, workspace_id) references workspace (partner_id, id)
);
create index phone_account_due_idx on phone_account (next_read_at);
alter table phone_account enable row level security;
create policy phone_account_tenant on phone_account
    using (workspace_id = current_workspace()
        or (workspace_id is null and partner_id = current_partner())
        or is_system());
grant select, insert, update, delete on phone_account to genius365_app;

--changeset genius365:0074-sip-trunk
create table sip_trunk (
    id              uuid primary key,
    partner_id      uuid not null references partner (id),
    workspace_id    uuid,
    connection_id   uuid not null references connection (id),
    name            text not null check (length(name) between 1 and 80),
    host            text not null check (length(host) between 1 and 253),
    port            int check (port between 1 and 65535),
    transport       text not null check (transport in ('UDP', 'TCP', 'TLS')),
    username        text not null default '' check (length(username) <= 200),
    password_sealed bytea,
    remote_id       text,
    state           text not null check (state in ('REQUESTED', 'READY', 'FAILED', 'REMOVING')),
    failure         text,
    asked_at        timestamptz,
    attempts        int not null default 0,
    next_attempt_at timestamptz,
    attempting_until timestamptz,
    created_at      timestamptz not null,
    removed_at      timestamptz,
    foreign key (partner_id, workspace_id) references workspace (partner_id, id)
);
create index sip_trunk_list_idx on sip_trunk (partner_id, workspace_id) where removed_at is null;
create index sip_trunk_due_idx on sip_trunk (next_attempt_at) where next_attempt_at is not null;
alter table sip_trunk enable row level security;
create policy sip_trunk_tenant on sip_trunk
    using (workspace_id = current_workspace()
        or (workspace_id is null and current_workspace() is null and partner_id = current_partner())
        or is_system());
grant select, insert, update, delete on sip_trunk to genius365_app;

--changeset genius365:0074-phone-number
--comment A number at a vendor, or on its way there. is_shared: it is in the partner's account; workspace_id: whose use it is.
create table phone_number (
    id                uuid primary key,
    partner_id        uuid not null references partner (id),
    workspace_id      uuid,
    connection_id     uuid not null references connection (id),
    is_shared         boolean not null,
    provider          text not null check (provider in ('VAPI', 'RETELL', 'SYNTHFLOW')),
    carrier           text not null check (carrier in ('VENDOR', 'TWILIO', 'TELNYX', 'VONAGE', 'SIP')),
    remote_id         text,
    number            text,
    label             text not null default '',
    state             text not null
        check (state in ('REQUESTED', 'ACTIVATING', 'ACTIVE', 'FAILED', 'GONE', 'RELEASING')),
    gone_since        timestamptz,
    failure           text,
    -- What was asked of the vendor; sealed because it may hold the keys of a carrier, and forgotten when it is answered.
    request_sealed    bytea,
    trunk_id          uuid references sip_trunk (id),
    asked_at          timestamptz,
    is_default        boolean not null default false,
    inbound_agent_id  uuid,
    outbound_agent_id uuid,
    -- The vendor is still to be told.
    points_inbound    boolean not null default false,
    points_outbound   boolean not null default false,
    -- The agents at the vendor that it leads to, as far as is known.
    live_inbound      text,
    live_outbound     text,
    edits             bigint not null default 0,
    attempts          int not null default 0,
    next_attempt_at   timestamptz,
    attempting_until  timestamptz,
    -- When the vendor last confirmed something: a list that was begun before is older news.
    told_at           timestamptz,
    created_at        timestamptz not null,
    removed_at        timestamptz,
    check (workspace_id is not null or is_shared),
    foreign key (partner_id, workspace_id) references workspace (partner_id, id)
);
create unique index phone_number_remote_idx on phone_number (connection_id, remote_id)
    where remote_id is not null and removed_at is null;
create unique index phone_number_default_idx on phone_number (workspace_id, connection_id)
    where is_default and removed_at is null;
create index phone_number_workspace_idx on phone_number (workspace_id, number) where removed_at is null;
create index phone_number_partner_idx on phone_number (partner_id, number) where removed_at is null and is_shared;
create index phone_number_due_idx on phone_number (next_attempt_at) where next_attempt_at is not null;
alter table phone_number enable row level security;
create policy phone_number_tenant on phone_number
    using (workspace_id = current_workspace()
        or (current_workspace() is null and is_shared and partner_id = current_partner())
        or is_system());
grant select, insert, update, delete on phone_number to genius365_app;

--changeset genius365:0074-phone-agent
--comment Where an agent lives, for the numbers that lead to it. detached_at: nothing is to lead there any more.
create table phone_agent (
    agent_id      uuid not null,
    partner_id    uuid not null,
    workspace_id  uuid not null,
    connection_id uuid not null references connection (id),
    external_id   text not null,
    detached_at   timestamptz,
    primary key (workspace_id, agent_id),
    foreign key (partner_id, workspace_id) references workspace (partner_id, id)
);
alter table phone_agent enable row level security;
create policy phone_agent_tenant on phone_agent using (workspace_id = current_workspace() or is_system());
grant select, insert, update, delete on phone_agent to genius365_app;
