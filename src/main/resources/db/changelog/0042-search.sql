--liquibase formatted sql

--changeset genius365:0042-search splitStatements:false
--comment As before, but what ends in a bracket, such as a phrase that is not wanted, takes no beginning of a word.
create or replace function search_calls(query text, at_most integer) returns table (call_id uuid)
    language plpgsql stable security definer set search_path from current as
$$
declare
    words tsquery := websearch_to_tsquery('simple', query);
    digits text := regexp_replace(query, '[^0-9]', '', 'g');
begin
    -- The last word is still being typed.
    if words::text like '%''' then
        words := (words::text || ':*')::tsquery;
    end if;
    if length(digits) >= 3 and query ~ '^[-+0-9 ()./]+$' then
        return query
            select c.id from call c
            where c.workspace_id = current_workspace()
              and (c.from_number like '%' || digits || '%' or c.to_number like '%' || digits || '%')
            order by c.id desc limit at_most;
    else
        return query
            select c.id from call c
            where c.workspace_id = current_workspace() and c.search @@ words
            order by c.id desc limit at_most;
    end if;
end $$;
