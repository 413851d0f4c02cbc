--liquibase formatted sql

--changeset genius365:0087-connection-outage
--comment Since when an account does not answer, and when it is asked again: one node finds out, all show it.
alter table connection
    add column unavailable_since  timestamptz,
    add column unavailable_until  timestamptz,
    add column unavailable_reason text;
create index connection_unavailable_idx on connection (unavailable_until)
    where unavailable_until is not null and removed_at is null and is_enabled;
