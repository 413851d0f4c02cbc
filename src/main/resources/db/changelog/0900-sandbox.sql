--liquibase formatted sql

--changeset genius365:0900-sandbox
create table sandbox_object (
    provider text not null,
    kind text not null,
    id text not null,
    account text not null,
    body jsonb not null,
    created_at timestamptz not null,
    primary key (provider, kind, id)
);

comment on table sandbox_object is 'What the vendors'' stand-ins keep in the demo; empty elsewhere. Belongs to no workspace.';

create index sandbox_object_account on sandbox_object (provider, kind, account, created_at desc);

grant select, insert, update, delete on sandbox_object to genius365_app;
