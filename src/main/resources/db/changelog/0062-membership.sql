--liquibase formatted sql

--changeset genius365:0062-workspace-settings
--comment Days a recording or transcript is kept; null: for good. The user limit counts members and open invitations.
alter table workspace
    add column description               text not null default '' check (length(description) <= 500),
    add column language                  text not null default 'en-US' check (length(language) between 2 and 35),
    add column user_limit                integer not null default 20 check (user_limit between 1 and 100000),
    add column recording_retention_days  integer check (recording_retention_days between 1 and 3650),
    add column transcript_retention_days integer check (transcript_retention_days between 1 and 3650),
    add column archived_at               timestamptz;
alter table partner
    add column time_zone text not null default 'UTC',
    add column language  text not null default 'en-US' check (length(language) between 2 and 35);

--changeset genius365:0062-workspace-variable
create table workspace_variable (
    partner_id   uuid not null,
    workspace_id uuid not null,
    name         text not null check (name ~ '^[a-z][a-z0-9_]{0,39}$'),
    value        text not null check (length(value) <= 500),
    position     integer not null,
    primary key (workspace_id, name),
    foreign key (partner_id, workspace_id) references workspace (partner_id, id)
);
alter table workspace_variable enable row level security;
create policy workspace_variable_tenant on workspace_variable
    using (workspace_id = current_workspace() or is_system());
grant select, insert, update, delete on workspace_variable to genius365_app;

--changeset genius365:0062-workspace-invitation
--comment One open invitation an address and workspace; who invited and who accepted stays readable when they are gone.
create table workspace_invitation (
    id           uuid primary key,
    partner_id   uuid not null,
    workspace_id uuid not null,
    email        citext not null check (length(email) between 3 and 254),
    role         text not null check (role in ('OWNER', 'ADMIN', 'MEMBER', 'VIEWER')),
    message      text not null default '' check (length(message) <= 500),
    token_hash   bytea not null unique,
    invited_by   uuid not null,
    inviter      text not null,
    sent_at      timestamptz not null,
    sent_count   integer not null default 1,
    expires_at   timestamptz not null,
    accepted_at  timestamptz,
    accepted_by  uuid,
    cancelled_at timestamptz,
    created_at   timestamptz not null,
    foreign key (partner_id, workspace_id) references workspace (partner_id, id),
    check (accepted_at is null or cancelled_at is null),
    check ((accepted_at is null) = (accepted_by is null))
);
create unique index workspace_invitation_open_idx on workspace_invitation (workspace_id, email)
    where accepted_at is null and cancelled_at is null;
alter table workspace_invitation enable row level security;
create policy workspace_invitation_tenant on workspace_invitation
    using (workspace_id = current_workspace()
        or (current_workspace() is null and partner_id = current_partner())
        or is_system());
grant select, insert, update, delete on workspace_invitation to genius365_app;

--changeset genius365:0062-team-invitation
create table team_invitation (
    id           uuid primary key,
    partner_id   uuid not null references partner (id),
    email        citext not null check (length(email) between 3 and 254),
    role         text not null check (role in ('OWNER', 'ADMIN', 'MEMBER')),
    message      text not null default '' check (length(message) <= 500),
    token_hash   bytea not null unique,
    invited_by   uuid not null,
    inviter      text not null,
    sent_at      timestamptz not null,
    sent_count   integer not null default 1,
    expires_at   timestamptz not null,
    accepted_at  timestamptz,
    accepted_by  uuid,
    cancelled_at timestamptz,
    created_at   timestamptz not null,
    unique (partner_id, id),
    check (accepted_at is null or cancelled_at is null),
    check ((accepted_at is null) = (accepted_by is null))
);
create unique index team_invitation_open_idx on team_invitation (partner_id, email)
    where accepted_at is null and cancelled_at is null;
alter table team_invitation enable row level security;
create policy team_invitation_tenant on team_invitation
    using (partner_id = current_partner() or is_system());

--comment The workspaces that whoever accepts is to have a role in besides.
create table team_invitation_workspace (
    partner_id    uuid not null,
    workspace_id  uuid not null,
    invitation_id uuid not null,
    role          text not null check (role in ('OWNER', 'ADMIN', 'MEMBER', 'VIEWER')),
    primary key (workspace_id, invitation_id),
    foreign key (partner_id, workspace_id) references workspace (partner_id, id),
    foreign key (partner_id, invitation_id) references team_invitation (partner_id, id)
);
create index team_invitation_workspace_invitation_idx on team_invitation_workspace (invitation_id);
alter table team_invitation_workspace enable row level security;
create policy team_invitation_workspace_tenant on team_invitation_workspace
    using (workspace_id = current_workspace()
        or (current_workspace() is null and partner_id = current_partner())
        or is_system());
grant select, insert, update, delete on team_invitation, team_invitation_workspace to genius365_app;

--changeset genius365:0062-workspace-visit
--comment When somebody last opened a workspace. Read before there is a tenant, like memberships, so without a policy.
create table workspace_visit (
    partner_id   uuid not null,
    user_id      uuid not null,
    workspace_id uuid not null,
    at           timestamptz not null,
    primary key (user_id, workspace_id),
    foreign key (partner_id, workspace_id) references workspace (partner_id, id) on delete cascade,
    foreign key (partner_id, user_id) references app_user (partner_id, id) on delete cascade
);
grant select, insert, update, delete on workspace_visit to genius365_app;

--changeset genius365:0062-connection-assignment
--comment A partner assigns its own connections to its own workspaces, and sees which of them use which.
alter table connection add constraint connection_partner_id_key unique (partner_id, id);
alter table connection_assignment add foreign key (partner_id, connection_id) references connection (partner_id, id);
create index connection_assignment_connection_idx on connection_assignment (connection_id);
drop policy connection_assignment_tenant on connection_assignment;
create policy connection_assignment_tenant on connection_assignment
    using (workspace_id = current_workspace()
        or (current_workspace() is null and partner_id = current_partner())
        or is_system());

--changeset genius365:0062-workspace-checklist
--comment That a workspace's people want no more hints on what to do first.
create table workspace_checklist (
    workspace_id uuid primary key,
    partner_id   uuid not null,
    dismissed_at timestamptz not null,
    foreign key (partner_id, workspace_id) references workspace (partner_id, id) on delete cascade
);
alter table workspace_checklist enable row level security;
create policy workspace_checklist_tenant on workspace_checklist
    using (workspace_id = current_workspace() or is_system());
grant select, insert, update, delete on workspace_checklist to genius365_app;
