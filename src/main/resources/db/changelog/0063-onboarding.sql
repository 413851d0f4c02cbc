--liquibase formatted sql

--changeset genius365:0063-plan
--comment What the platform sells to agencies. Prices are in millionths of the currency; null is "on request", and unlimited where it counts. No tenant policy: a public price list.
create table plan (
    code          text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name          text not null check (length(name) between 1 and 80),
    sentence      text not null default '',
    monthly_price bigint check (monthly_price >= 0),
    currency      text not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
    agents        int check (agents >= 0),
    minutes       int check (minutes >= 0),
    integrations  int check (integrations >= 0),
    storage_gb    int check (storage_gb >= 0),
    features      text[] not null default '{}',
    sort          int not null,
    is_public     boolean not null default true
);
grant select, insert, update, delete on plan to genius365_app;
insert into plan (code, name, sentence, monthly_price, agents, minutes, integrations, storage_gb, features, sort) values
    ('starter', 'Starter', 'For an agency with its first clients.', 79000000, 5, 1000, 2, 10,
     '{EMAIL_SUPPORT}', 10),
    ('professional', 'Professional', 'For an agency that grows.', 249000000, 25, 5000, null, 50,
     '{EMAIL_SUPPORT,CUSTOM_BRANDING,ADVANCED_ANALYTICS,API_ACCESS,PRIORITY_SUPPORT}', 20),
    ('enterprise', 'Enterprise', 'For whole networks of agencies, under their own name.', null, null, null, null, null,
     '{EMAIL_SUPPORT,CUSTOM_BRANDING,ADVANCED_ANALYTICS,API_ACCESS,PRIORITY_SUPPORT,WHITE_LABEL,CUSTOM_DOMAIN,ACCOUNT_MANAGER}', 30);

--changeset genius365:0063-partner-request
--comment Agencies that want to become partners. They are of no tenant yet, so there is no tenant policy: only the platform's people read them.
create table partner_request (
    id                     uuid primary key,
    status                 text not null default 'PENDING'
        check (status in ('PENDING', 'PROVISIONING', 'APPROVED', 'REJECTED')),
    company_name           text not null check (length(company_name) between 1 and 120),
    contact_name           text not null check (length(contact_name) between 1 and 120),
    contact_email          citext not null check (length(contact_email) between 3 and 254),
    phone                  text check (length(phone) <= 40),
    business_description   text not null check (length(business_description) between 10 and 4000),
    expected_users         int check (expected_users between 1 and 1000000),
    use_case               text not null check (length(use_case) between 10 and 4000),
    subdomain              text not null check (length(subdomain) <= 50 and subdomain ~ '^[a-z0-9](-?[a-z0-9]){2,49}$'),
    plan_code              text not null default 'enterprise' references plan (code),
    primary_color          text not null check (primary_color ~ '^#[0-9a-f]{6}$'),
    secondary_color        text not null check (secondary_color ~ '^#[0-9a-f]{6}$'),
    logo_content_type      text,
    logo                   bytea check (length(logo) <= 5 * 1024 * 1024),
    requested_at           timestamptz not null,
    reviewed_at            timestamptz,
    reviewed_by            uuid references app_user (id),
    rejection_reason       text check (length(rejection_reason) <= 2000),
    provisioned_partner_id uuid unique references partner (id),
    version                bigint not null default 0,
    check ((logo is null) = (logo_content_type is null)),
    check (status <> 'REJECTED' or rejection_reason is not null),
    check (status <> 'APPROVED' or provisioned_partner_id is not null)
);
-- Of two who ask for the same address at the same moment, one gets it.
create unique index partner_request_open_subdomain_idx on partner_request (subdomain)
    where status in ('PENDING', 'PROVISIONING');
create index partner_request_status_idx on partner_request (status, requested_at desc);
grant select, insert, update, delete on partner_request to genius365_app;
