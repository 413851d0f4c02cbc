--liquibase formatted sql

--changeset genius365:0010-partner
create table partner (
    id          uuid primary key,
    slug        text not null unique check (slug ~ '^[a-z0-9](-?[a-z0-9]){2,49}$'),
    name        text not null check (length(name) between 1 and 120),
    is_platform boolean not null default false,
    status      text not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED', 'DELETED')),
    created_at  timestamptz not null default now(),
    version     bigint not null default 0
);
create unique index partner_only_one_platform on partner (is_platform) where is_platform;

create table partner_domain (
    id          uuid primary key,
    partner_id  uuid not null references partner (id),
    hostname    text not null unique check (hostname = lower(hostname)),
    is_primary  boolean not null default false,
    verified_at timestamptz,
    created_at  timestamptz not null default now()
);
create index partner_domain_partner_idx on partner_domain (partner_id);

create table workspace (
    id          uuid primary key,
    partner_id  uuid not null references partner (id),
    slug        text not null check (slug ~ '^[a-z0-9](-?[a-z0-9]){0,62}$'),
    name        text not null check (length(name) between 1 and 120),
    time_zone   text not null default 'UTC',
    status      text not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED', 'ARCHIVED')),
    created_at  timestamptz not null default now(),
    version     bigint not null default 0,
    unique (partner_id, slug),
    unique (partner_id, id)
);

--changeset genius365:0010-user
create table app_user (
    id             uuid primary key,
    email          citext not null unique,
    password_hash  text not null,
    first_name     text not null default '',
    last_name      text not null default '',
    is_active      boolean not null default true,
    is_super_admin boolean not null default false,
    last_login_at  timestamptz,
    created_at     timestamptz not null default now(),
    version        bigint not null default 0
);

create table partner_member (
    partner_id uuid not null references partner (id),
    user_id    uuid not null references app_user (id),
    role       text not null check (role in ('OWNER', 'ADMIN', 'MEMBER')),
    created_at timestamptz not null default now(),
    primary key (partner_id, user_id)
);
create index partner_member_user_idx on partner_member (user_id);

create table workspace_member (
    partner_id   uuid not null,
    workspace_id uuid not null,
    user_id      uuid not null references app_user (id),
    role         text not null check (role in ('OWNER', 'ADMIN', 'MEMBER', 'VIEWER')),
    created_at   timestamptz not null default now(),
    primary key (workspace_id, user_id),
    foreign key (partner_id, workspace_id) references workspace (partner_id, id)
);
create index workspace_member_user_idx on workspace_member (user_id, partner_id);

--changeset genius365:0010-setup-token
--comment The one-time link with which the first super admin is made; only its hash is kept.
create table setup_token (
    token_hash bytea primary key,
    expires_at timestamptz not null,
    used_at    timestamptz
);

--changeset genius365:0010-grants
grant select, insert, update, delete on partner, partner_domain, workspace, app_user, partner_member, workspace_member,
    setup_token to genius365_app;

--changeset genius365:0010-brand
create table partner_brand (
    partner_id         uuid primary key references partner (id),
    company_name       text not null check (length(company_name) between 1 and 120),
    primary_color      text not null check (primary_color ~ '^#[0-9a-f]{6}$'),
    secondary_color    text not null check (secondary_color ~ '^#[0-9a-f]{6}$'),
    background_color   text check (background_color ~ '^#[0-9a-f]{6}$'),
    text_color         text check (text_color ~ '^#[0-9a-f]{6}$'),
    corner_radius      smallint not null default 8 check (corner_radius between 0 and 24),
    support_email      text,
    revision           bigint not null default 1,
    updated_at         timestamptz not null default now()
);
create table partner_image (
    partner_id   uuid not null references partner (id),
    kind         text not null check (kind in ('LOGO', 'FAVICON')),
    content_type text not null,
    body         bytea not null check (length(body) <= 5 * 1024 * 1024),
    hash         text not null,
    primary key (partner_id, kind)
);
grant select, insert, update, delete on partner_brand, partner_image to genius365_app;

--changeset genius365:0010-platform
--comment The platform is a partner too: the one that answers on hosts nobody else has.
insert into partner (id, slug, name, is_platform) values
    ('00000000-0000-7000-8000-000000000001', 'platform', 'Genius365', true);
insert into partner_brand (partner_id, company_name, primary_color, secondary_color) values
    ('00000000-0000-7000-8000-000000000001', 'Genius365', '#4f46e5', '#0f172a');
