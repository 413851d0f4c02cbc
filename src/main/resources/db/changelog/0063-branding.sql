--liquibase formatted sql

--changeset genius365:0063-brand
--comment All that an agency may say about itself. Brands are asked for before anyone has signed in, so there is no tenant policy on them.
alter table partner_brand
    add column font            text not null default 'STANDARD'
        check (font in ('STANDARD', 'SYSTEM', 'HUMANIST', 'GEOMETRIC', 'CLASSICAL', 'SERIF')),
    add column support_address text not null default '' check (length(support_address) <= 300),
    add column imprint_url     text not null default '' check (length(imprint_url) <= 300),
    add column privacy_url     text not null default '' check (length(privacy_url) <= 300),
    add column terms_url       text not null default '' check (length(terms_url) <= 300),
    add column mail_header     text not null default '' check (length(mail_header) <= 200),
    add column mail_footer     text not null default '' check (length(mail_footer) <= 500);
alter table partner_image drop constraint partner_image_kind_check;
alter table partner_image add constraint partner_image_kind_check
    check (kind in ('LOGO', 'LOGO_DARK', 'FAVICON', 'SIGN_IN'));

--changeset genius365:0063-brand-draft
--comment A brand that is being changed; nobody but the agency's team sees it before it is published.
create table partner_brand_draft (
    partner_id       uuid primary key references partner (id),
    company_name     text not null check (length(company_name) between 1 and 120),
    primary_color    text not null check (primary_color ~ '^#[0-9a-f]{6}$'),
    secondary_color  text not null check (secondary_color ~ '^#[0-9a-f]{6}$'),
    background_color text check (background_color ~ '^#[0-9a-f]{6}$'),
    text_color       text check (text_color ~ '^#[0-9a-f]{6}$'),
    corner_radius    smallint not null check (corner_radius between 0 and 24),
    font             text not null,
    support_email    text,
    support_address  text not null check (length(support_address) <= 300),
    imprint_url      text not null check (length(imprint_url) <= 300),
    privacy_url      text not null check (length(privacy_url) <= 300),
    terms_url        text not null check (length(terms_url) <= 300),
    mail_header      text not null check (length(mail_header) <= 200),
    mail_footer      text not null check (length(mail_footer) <= 500),
    updated_at       timestamptz not null,
    version          bigint not null
);
-- The pictures of the draft: those that are to be published, all of them.
create table partner_brand_draft_image (
    partner_id   uuid not null references partner_brand_draft (partner_id) on delete cascade,
    kind         text not null check (kind in ('LOGO', 'LOGO_DARK', 'FAVICON', 'SIGN_IN')),
    content_type text not null,
    body         bytea not null check (length(body) <= 5 * 1024 * 1024),
    hash         text not null,
    primary key (partner_id, kind)
);
alter table partner_brand_draft enable row level security;
create policy partner_brand_draft_tenant on partner_brand_draft using (partner_id = current_partner() or is_system());
alter table partner_brand_draft_image enable row level security;
create policy partner_brand_draft_image_tenant on partner_brand_draft_image
    using (partner_id = current_partner() or is_system());
grant select, insert, update, delete on partner_brand_draft, partner_brand_draft_image to genius365_app;
