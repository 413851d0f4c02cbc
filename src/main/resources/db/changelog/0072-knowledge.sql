--liquibase formatted sql

--changeset genius365:0072-document
create table document (
    id            uuid not null,
    partner_id    uuid not null,
    workspace_id  uuid not null,
    title         text not null check (length(title) between 1 and 200),
    description   text not null default '' check (length(description) <= 500),
    category      text not null default '' check (length(category) <= 80),
    tags          text[] not null default '{}',
    status        text not null check (status in ('DRAFT', 'ACTIVE', 'ARCHIVED')),
    archived_from text check (archived_from in ('DRAFT', 'ACTIVE')),
    source        text not null check (source in ('WRITTEN', 'FILE', 'WEB')),
    source_name   text not null default '',
    file_kind     text check (file_kind in ('TEXT', 'MARKDOWN', 'CSV', 'HTML', 'PDF', 'DOC', 'DOCX')),
    file_bytes    bigint not null default 0,
    reading       text not null check (reading in ('WAITING', 'READING', 'READY', 'FAILED')),
    problem       text,
    read_attempts int not null default 0,
    next_read_at  timestamptz,
    reading_until timestamptz,
    content       text not null default '',
    characters    int not null default 0,
    fingerprint   text not null default '',
    search        tsvector not null default '',
    edits         bigint not null default 0,
    created_at    timestamptz not null,
    edited_at     timestamptz not null,
    removed_at    timestamptz,
    version       bigint not null,
    primary key (id),
    unique (workspace_id, id),
    foreign key (partner_id, workspace_id) references workspace (partner_id, id)
);
create index document_list_idx on document (workspace_id, edited_at desc) where removed_at is null;
create index document_due_idx on document (next_read_at) where next_read_at is not null;
create index document_search_idx on document using gin (search);
alter table document enable row level security;
create policy document_tenant on document using (workspace_id = current_workspace() or is_system());
grant select, insert, update, delete on document to genius365_app;

--changeset genius365:0072-document-file
--comment The files as they came, apart from what lists read.
create table document_file (
    partner_id    uuid not null,
    workspace_id  uuid not null,
    document_id   uuid not null,
    body          bytea not null,
    primary key (workspace_id, document_id),
    foreign key (workspace_id, document_id) references document (workspace_id, id)
);
-- Documents are compressed already.
alter table document_file alter column body set storage external;
alter table document_file enable row level security;
create policy document_file_tenant on document_file using (workspace_id = current_workspace() or is_system());
grant select, insert, update, delete on document_file to genius365_app;

--changeset genius365:0072-document-passage
--comment A document's text in pieces of the size of an answer.
create table document_passage (
    partner_id    uuid not null,
    workspace_id  uuid not null,
    document_id   uuid not null,
    number        int not null,
    content       text not null,
    search        tsvector not null,
    primary key (workspace_id, document_id, number),
    foreign key (workspace_id, document_id) references document (workspace_id, id)
);
alter table document_passage enable row level security;
create policy document_passage_tenant on document_passage using (workspace_id = current_workspace() or is_system());
grant select, insert, update, delete on document_passage to genius365_app;

--changeset genius365:0072-document-copy
--comment What vendors were given of a document. Written before the vendor is asked; its id is the reference there.
create table document_copy (
    id            uuid not null,
    partner_id    uuid not null,
    workspace_id  uuid not null,
    document_id   uuid not null,
    connection_id uuid not null references connection (id),
    provider      text not null check (provider in ('VAPI', 'RETELL', 'SYNTHFLOW')),
    fingerprint   text not null,
    state         text not null check (state in ('ADDING', 'PRESENT', 'REMOVING')),
    vendor_id     text,
    attempts      int not null default 0,
    busy_until    timestamptz,
    next_check_at timestamptz not null,
    created_at    timestamptz not null,
    primary key (id),
    unique (workspace_id, id),
    foreign key (workspace_id, document_id) references document (workspace_id, id)
);
create unique index document_copy_once_idx on document_copy (workspace_id, document_id, connection_id, fingerprint)
    where state <> 'REMOVING';
create index document_copy_check_idx on document_copy (next_check_at);
alter table document_copy enable row level security;
create policy document_copy_tenant on document_copy using (workspace_id = current_workspace() or is_system());
grant select, insert, update, delete on document_copy to genius365_app;
