--liquibase formatted sql

--changeset genius365:0063-domain-claims
--comment A claim that is not proved blocks nobody and shows nobody: a host name is one partner's only once verified.
alter table partner_domain drop constraint partner_domain_hostname_key;
create unique index partner_domain_verified_idx on partner_domain (hostname) where verified_at is not null;
create index partner_domain_hostname_idx on partner_domain (hostname);
alter table partner_domain
    add constraint partner_domain_claim_key unique (partner_id, hostname),
    add column token         text not null default replace(gen_random_uuid()::text, '-', ''),
    add column lost_at       timestamptz,
    add column checked_at    timestamptz,
    -- Null: nobody looks it up; so are names under the platform's own domain.
    add column next_check_at timestamptz,
    add column checking_until timestamptz,
    add column attempts      int not null default 0,
    add column failures      int not null default 0,
    add column failing_since timestamptz,
    add column finding       text not null default 'NOT_CHECKED'
        check (finding in ('NOT_CHECKED', 'RIGHT', 'NO_RECORD', 'WRONG_VALUE', 'NO_ANSWER', 'NOT_FREE')),
    add column found         text not null default '' check (length(found) <= 400),
    add column points_here   boolean,
    add column points_to     text not null default '' check (length(points_to) <= 400);
create index partner_domain_due_idx on partner_domain (next_check_at) where next_check_at is not null;
-- One primary address, and never one that does not answer.
create unique index partner_domain_primary_idx on partner_domain (partner_id) where is_primary;
