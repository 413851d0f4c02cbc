--liquibase formatted sql

--changeset genius365:0083-workspace-removal
--comment Since when an archived workspace is being deleted for good; from then on it cannot be restored.
alter table workspace add column removal_begun_at timestamptz;
create index workspace_archived_idx on workspace (id) where status = 'ARCHIVED';
create index call_reference_workspace_idx on call_reference (workspace_id);

--changeset genius365:0083-workspace-rows splitStatements:false
--comment Deletes up to that many rows of the first table that has some, and says how many. The tables are read from the
--comment catalogue, those first that refer to others, so that a new one is not forgotten. Runs with the owner's rights,
--comment since the audit log and versions of agents are otherwise never changed; only where the removal has begun.
create function workspace_rows_removed(target uuid, only_tables text[], at_most integer) returns integer
    language plpgsql security definer set search_path from current as
$$
declare
    owned record;
    removed integer;
begin
    if not exists (select from workspace w where w.id = target and w.removal_begun_at is not null) then
        raise exception 'Workspace % is not being removed', target;
    end if;
    for owned in
        with recursive tables as (
            select c.oid, c.relname
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
            where c.relkind in ('r', 'p') and not c.relispartition
              and c.relnamespace = (select relnamespace from pg_class where oid = 'workspace'::regclass)),
        depth as (
            select oid, 0 as level from tables
            union
            select k.confrelid, d.level + 1
            from depth d
            join pg_constraint k on k.conrelid = d.oid and k.contype = 'f' and k.confrelid <> k.conrelid
            join tables t on t.oid = k.confrelid
            where d.level < 50)
        select t.relname as name,
               (select string_agg(quote_ident(a.attname), ', ')
                from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                where i.indrelid = t.oid and i.indisprimary) as key
        from tables t join depth d on d.oid = t.oid
        where only_tables is null or t.relname = any (only_tables)
        group by t.oid, t.relname
        order by max(d.level), t.relname
    loop
        execute format(
            'delete from %1$I where workspace_id = $1 and (%2$s) in (select %2$s from %1$I where workspace_id = $1 limit $2)',
            owned.name, owned.key)
            using target, at_most;
        get diagnostics removed = row_count;
        if removed > 0 then
            return removed;
        end if;
    end loop;
    return 0;
end $$;
revoke execute on function workspace_rows_removed(uuid, text[], integer) from public;
grant execute on function workspace_rows_removed(uuid, text[], integer) to genius365_app;
