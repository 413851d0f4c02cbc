--liquibase formatted sql

--changeset genius365:0076-agent-content
--comment What people type in is one document; the columns beside it are what lists show.
alter table agent add column content jsonb;
alter table agent add column last_version int;
alter table agent add column version_edits bigint;
update agent set
    content = jsonb_build_object(
        'basics', jsonb_build_object('name', name, 'description', '', 'language', language, 'direction', 'BOTH'),
        'script', jsonb_build_object('prompt', prompt, 'greeting', greeting, 'style', 'NEUTRAL',
                                     'firstSpeaker', case when greeting = '' then 'PERSON' else 'AGENT' end),
        'settings', jsonb_build_object('maxCallSeconds', max_call_seconds, 'silenceSeconds', silence_seconds,
                                       'voicemail', 'IGNORE', 'voicemailMessage', '', 'isRecorded', true,
                                       'endCallPhrases', jsonb_build_array(), 'transferNumber', null),
        'analysis', jsonb_build_object('isSummarised', true, 'successCriteria', '', 'fields', jsonb_build_array()),
        'tools', jsonb_build_array(),
        'documents', jsonb_build_array(),
        'engine', jsonb_build_object(
            'provider', provider, 'connection', connection_id,
            'model', jsonb_build_object('id', model, 'temperature', temperature),
            'voice', jsonb_build_object('id', voice_id, 'name', voice_name, 'speed', voice_speed,
                                        'pitch', 'NORMAL', 'stability', null)),
        'standby', null),
    last_version = case when published_edits is null then null else 1 end,
    version_edits = published_edits;
alter table agent alter column content set not null;

--changeset genius365:0076-agent-deployment
create table agent_deployment (
    id                   uuid not null,
    partner_id           uuid not null,
    workspace_id         uuid not null,
    agent_id             uuid not null,
    role                 text not null check (role in ('ACTIVE', 'STANDBY')),
    provider             text not null check (provider in ('VAPI', 'RETELL', 'SYNTHFLOW')),
    sync_state           text not null default 'NOT_SYNCED'
        check (sync_state in ('NOT_SYNCED', 'PENDING', 'SYNCED', 'ERROR', 'DRIFTED')),
    sync_error           text,
    sync_attempts        int not null default 0,
    next_sync_at         timestamptz,
    publishing_until     timestamptz,
    wanted_version       int,
    published_version    int,
    published_at         timestamptz,
    fingerprint          text,
    checked_at           timestamptz,
    differences          jsonb,
    remote_id            text,
    remote_engine_id     text,
    remote_connection_id uuid references connection (id),
    removed_at           timestamptz,
    version              bigint not null default 0,
    primary key (id),
    unique (workspace_id, id),
    foreign key (workspace_id, agent_id) references agent (workspace_id, id),
    foreign key (partner_id, workspace_id) references workspace (partner_id, id)
);
-- An agent that was published before keeps its id as the reference that its vendor has.
insert into agent_deployment (id, partner_id, workspace_id, agent_id, role, provider, sync_state, sync_error,
                              sync_attempts, next_sync_at, publishing_until, wanted_version, published_version,
                              published_at, checked_at, remote_id, remote_engine_id, remote_connection_id, removed_at)
select id, partner_id, workspace_id, id, 'ACTIVE', provider, sync_state, sync_error, sync_attempts, next_sync_at,
       publishing_until, case when sync_state = 'NOT_SYNCED' then null else 1 end,
       case when published_edits is null then null else 1 end, published_at, checked_at, remote_id, remote_engine_id,
       remote_connection_id, removed_at
from agent;
create unique index agent_deployment_provider_key on agent_deployment (workspace_id, agent_id, provider)
    where removed_at is null;
create index agent_deployment_due_idx on agent_deployment (next_sync_at) where next_sync_at is not null;
create index agent_deployment_check_idx on agent_deployment (checked_at)
    where sync_state in ('SYNCED', 'DRIFTED') and removed_at is null;
create unique index agent_deployment_remote_key on agent_deployment (remote_connection_id, remote_id)
    where remote_id is not null and removed_at is null;
create index agent_deployment_remote_idx on agent_deployment (remote_connection_id, remote_id)
    where remote_id is not null;
alter table agent_deployment enable row level security;
create policy agent_deployment_tenant on agent_deployment
    using (workspace_id = current_workspace() or is_system());
grant select, insert, update, delete on agent_deployment to genius365_app;

--changeset genius365:0076-agent-version
create table agent_version (
    id           uuid not null,
    partner_id   uuid not null,
    workspace_id uuid not null,
    agent_id     uuid not null,
    number       int not null check (number > 0),
    content      jsonb not null,
    author       uuid,
    note         text not null default '' check (length(note) <= 500),
    created_at   timestamptz not null,
    primary key (id),
    unique (workspace_id, agent_id, number),
    foreign key (workspace_id, agent_id) references agent (workspace_id, id),
    foreign key (partner_id, workspace_id) references workspace (partner_id, id)
);
alter table agent_version enable row level security;
create policy agent_version_tenant on agent_version using (workspace_id = current_workspace() or is_system());
grant select, insert, delete on agent_version to genius365_app;
insert into agent_version (id, partner_id, workspace_id, agent_id, number, content, note, created_at)
select uuidv7(), partner_id, workspace_id, id, 1, content, 'From before versions were kept', edited_at
from agent where published_edits is not null or sync_state <> 'NOT_SYNCED';
update agent set last_version = 1 where sync_state <> 'NOT_SYNCED';

--changeset genius365:0076-agent-unfinished
--comment What somebody began to type in and did not finish.
create table agent_unfinished (
    id           uuid not null,
    partner_id   uuid not null,
    workspace_id uuid not null,
    user_id      uuid not null references app_user (id) on delete cascade,
    content      jsonb not null,
    step         int not null default 0,
    edited_at    timestamptz not null,
    primary key (id),
    foreign key (partner_id, workspace_id) references workspace (partner_id, id)
);
create index agent_unfinished_idx on agent_unfinished (workspace_id, user_id, edited_at);
alter table agent_unfinished enable row level security;
create policy agent_unfinished_tenant on agent_unfinished
    using (workspace_id = current_workspace() or is_system());
grant select, insert, update, delete on agent_unfinished to genius365_app;

--changeset genius365:0076-agent-figures splitStatements:false
--comment As in 0064, with the state of an agent read from its active engine.
create or replace function client_figures(at timestamptz, wanted uuid[])
    returns table (workspace_id uuid, agents bigint, failed_agents bigint, calls_today bigint, calls_month bigint,
                   minutes_month bigint, live_calls bigint, last_call_at timestamptz)
    language sql stable security definer set search_path from current as
$$
    select w.id, a.agents, a.failed, c.today, c.month, c.minutes, c.live, c.last_at
    from workspace w
    cross join lateral (select date_trunc('day', at at time zone w.time_zone) at time zone w.time_zone as day_start,
                               date_trunc('month', at at time zone w.time_zone) at time zone w.time_zone as month_start) t
    cross join lateral (select count(*) as agents, count(*) filter (where d.sync_state = 'ERROR') as failed
                        from agent
                        left join agent_deployment d on d.workspace_id = agent.workspace_id and d.agent_id = agent.id
                                                    and d.role = 'ACTIVE' and d.removed_at is null
                        where agent.workspace_id = w.id and agent.removed_at is null) a
    cross join lateral (select count(*) filter (where call.created_at >= t.day_start) as today,
                               count(*) as month,
                               coalesce(sum(ceil(call.duration_seconds / 60.0)), 0)::bigint as minutes,
                               count(*) filter (where call.status in ('INITIATED', 'RINGING', 'IN_PROGRESS')
                                                  and call.created_at > at - interval '1 day') as live,
                               max(call.created_at) as last_at
                        from call where call.workspace_id = w.id and call.created_at >= t.month_start
                          and call.id >= uuid_from_time(now() - interval '33 days')) c
    where ((w.partner_id = current_partner() and current_workspace() is null) or is_system())
      and (wanted is null or w.id = any (wanted))
$$;

--changeset genius365:0076-agent-columns
alter table agent
    drop column connection_id, drop column prompt, drop column greeting, drop column temperature, drop column voice_id,
    drop column voice_speed, drop column max_call_seconds, drop column silence_seconds, drop column sync_state,
    drop column sync_error, drop column sync_attempts, drop column next_sync_at, drop column publishing_until,
    drop column published_edits, drop column published_at, drop column checked_at, drop column remote_id,
    drop column remote_engine_id, drop column remote_connection_id;
alter table agent alter column language drop default;
