--liquibase formatted sql

--changeset genius365:0064-workspace-limit
--comment How much of everything a client may have. No row: the defaults. Read before there is a tenant and changed by the
--comment partner, so it carries no tenant policy: like the workspaces themselves, only the tenancy module reads it.
create table workspace_limit (
    workspace_id      uuid primary key,
    partner_id        uuid not null,
    users             int not null check (users between 1 and 100000),
    agents            int not null check (agents between 0 and 100000),
    minutes_per_month int not null check (minutes_per_month between 0 and 100000000),
    concurrent_calls  int not null check (concurrent_calls between 0 and 100000),
    foreign key (partner_id, workspace_id) references workspace (partner_id, id)
);
grant select, insert, update, delete on workspace_limit to genius365_app;

--changeset genius365:0064-feature
--comment Which pages a client has. A feature in neither list is as it is by default; a partner's switch limits its clients'.
alter table partner add column features_on text[] not null default '{}';
alter table partner add column features_off text[] not null default '{}';
alter table workspace add column features_on text[] not null default '{}';
alter table workspace add column features_off text[] not null default '{}';

--changeset genius365:0064-workspace-open splitStatements:false
--comment Whether anything is to be done for the workspace: what is suspended or archived rests.
create function workspace_is_open(workspace uuid) returns boolean language sql stable as
$$ select exists (select from workspace w join partner p on p.id = w.partner_id
                  where w.id = workspace and w.status = 'ACTIVE' and p.status = 'ACTIVE') $$;
