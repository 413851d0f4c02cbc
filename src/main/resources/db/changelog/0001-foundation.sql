--liquibase formatted sql

--changeset genius365:0001-role splitStatements:false
--comment The program works as a role that owns nothing, so that row-level security binds it.
do $$
begin
    if not exists (select from pg_roles where rolname = 'genius365_app') then
        create role genius365_app nologin;
    end if;
    if not pg_has_role(current_user, 'genius365_app', 'set') then
        execute format('grant genius365_app to %I', current_user);
    end if;
end $$;

--changeset genius365:0001-extensions
create extension if not exists citext;
create extension if not exists pg_trgm;

--changeset genius365:0001-tenant splitStatements:false
--comment The tenant of the transaction; null, and so nobody's rows, where none was set.
create function current_workspace() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('genius365.workspace', true), '')::uuid $$;
create function current_partner() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('genius365.partner', true), '')::uuid $$;
create function is_system() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('genius365.system', true), '') = 'on' $$;

--changeset genius365:0001-partitions splitStatements:false
--comment Monthly partitions over UUIDv7 keys: the month is in the key. Run by the owner, at start and daily.
create function uuid_from_time(at timestamptz) returns uuid language sql immutable as
$$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid $$;

create function ensure_month_partitions(parent text, first_month date, months integer) returns void
    language plpgsql security definer set search_path from current as
$$
declare
    month_start date;
    partition text;
begin
    for i in 0 .. months - 1 loop
        month_start := (date_trunc('month', first_month) + make_interval(months => i))::date;
        partition := format('%s_%s', parent, to_char(month_start, 'YYYY_MM'));
        if to_regclass(partition) is null then
            execute format('create table %I partition of %I for values from (%L) to (%L)',
                partition, parent,
                uuid_from_time(month_start::timestamp at time zone 'UTC'),
                uuid_from_time((month_start + interval '1 month') at time zone 'UTC'));
        end if;
    end loop;
end $$;

--changeset genius365:0001-event-publication
--comment Spring Modulith's register of events that listeners have still to see.
create table event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event_hash_idx on event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on event_publication (completion_date);
grant select, insert, update, delete on event_publication to genius365_app;

--changeset genius365:0001-scheduled-tasks
--comment db-scheduler's table, as its documentation gives it for PostgreSQL.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time_idx on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat_idx on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority_execution_time_idx on scheduled_tasks (priority desc, execution_time asc);
grant select, insert, update, delete on scheduled_tasks to genius365_app;

--changeset genius365:0001-rate-limit
--comment Bucket4j keeps its buckets here, so that all nodes count together.
create table rate_limit (
    id         text primary key,
    state      bytea,
    expires_at bigint
);
create index rate_limit_expires_at_idx on rate_limit (expires_at);
grant select, insert, update, delete on rate_limit to genius365_app;
