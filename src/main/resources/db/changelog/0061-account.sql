--liquibase formatted sql

--changeset genius365:0061-account
--comment Accounts that were there count as confirmed and as having a profile; so does whoever is added by hand.
alter table app_user
    add column confirmed_at timestamptz default now(),
    add column has_profile  boolean not null default true,
    add column language     text not null default 'en' check (language ~ '^[a-z]{2}$'),
    add column time_zone    text,
    add column deleted_at   timestamptz;

-- None of the tables below has a policy for tenants: they are asked who somebody is, before anyone knows whose pages that
-- person may see. Each statement names the one account it is about.

create table account_picture (
    user_id uuid primary key references app_user (id),
    hash    text not null,
    body    bytea not null check (length(body) <= 1024 * 1024)
);

--changeset genius365:0061-token
--comment Links that work once. Only their hashes are kept.
create table account_token (
    token_hash bytea primary key,
    user_id    uuid not null references app_user (id),
    purpose    text not null check (purpose in ('CONFIRM_EMAIL', 'RESET_PASSWORD', 'LEAVE_EMAIL', 'TAKE_EMAIL')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index account_token_user_idx on account_token (user_id, purpose);

create table account_email_change (
    user_id    uuid primary key references app_user (id),
    new_email  citext not null,
    expires_at timestamptz not null,
    left_at    timestamptz,
    taken_at   timestamptz
);

--changeset genius365:0061-session
--comment Where somebody is signed in, so that it can be seen and ended on any node.
create table account_session (
    id               uuid primary key,
    user_id          uuid not null references app_user (id),
    partner_id       uuid not null references partner (id),
    host             text not null,
    device           text not null,
    address          text,
    created_at       timestamptz not null,
    last_seen_at     timestamptz not null,
    ended_at         timestamptz,
    remember_hash    bytea unique,
    remembered_until timestamptz
);
create index account_session_user_idx on account_session (user_id, created_at desc);
create index account_session_last_seen_idx on account_session (last_seen_at);

--changeset genius365:0061-factor
--comment The second step of signing in: an app that shows codes, codes on paper, and passkeys.
create table account_authenticator (
    user_id      uuid primary key references app_user (id),
    secret       bytea not null,
    created_at   timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint not null default -1
);
create table account_recovery_code (
    user_id   uuid not null references app_user (id),
    code_hash bytea not null,
    used_at   timestamptz,
    primary key (user_id, code_hash)
);
create table account_passkey (
    credential_id      bytea primary key,
    user_id            uuid not null references app_user (id),
    host               text not null,
    label              text not null check (length(label) between 1 and 80),
    public_key         bytea not null,
    signature_count    bigint not null,
    uv_initialized     boolean not null,
    backup_eligible    boolean not null,
    backup_state       boolean not null,
    transports         text not null,
    attestation_object bytea,
    client_data        bytea,
    created_at         timestamptz not null,
    last_used_at       timestamptz
);
create index account_passkey_user_idx on account_passkey (user_id, host);

create table partner_sign_in_policy (
    partner_id                uuid primary key references partner (id),
    is_second_factor_required boolean not null,
    updated_at                timestamptz not null
);

--changeset genius365:0061-grants
grant select, insert, update, delete on account_picture, account_token, account_email_change, account_session,
    account_authenticator, account_recovery_code, account_passkey, partner_sign_in_policy to genius365_app;
