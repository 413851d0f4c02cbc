--liquibase formatted sql

--changeset genius365:0065-mail
--comment The outbox. A mail may be for somebody who belongs to no partner yet, and its links open accounts: only the system sees it.
create table mail (
    id              uuid primary key,
    partner_id      uuid not null references partner (id),
    kind            text not null,
    dedupe_key      text not null unique,
    recipient       text not null check (length(recipient) <= 254),
    sender_name     text not null,
    reply_to        text,
    subject         text not null,
    sealed_html     bytea,
    sealed_text     bytea,
    state           text not null check (state in ('WAITING', 'SENT', 'FAILED')),
    attempts        integer not null default 0,
    next_attempt_at timestamptz not null,
    last_error      text,
    created_at      timestamptz not null,
    sent_at         timestamptz
);
create index mail_due_idx on mail (next_attempt_at) where state = 'WAITING';
create index mail_partner_idx on mail (partner_id, id desc);
create index mail_state_idx on mail (state, id desc);
create index mail_created_idx on mail (created_at);
alter table mail enable row level security;
create policy mail_system on mail using (is_system()) with check (is_system());
grant select, insert, update, delete on mail to genius365_app;
