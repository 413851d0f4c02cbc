--liquibase formatted sql

--changeset genius365:0073-words splitStatements:false
--comment A text of very many different words does not fit into what can be searched; then its beginning is.
create function document_words(title text, labels text, description text, content text) returns tsvector
    language plpgsql immutable parallel safe set search_path from current as
$$
begin
    return setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', labels), 'B')
        || setweight(to_tsvector('simple', description), 'C') || to_tsvector('simple', content);
exception when program_limit_exceeded then
    return setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', labels), 'B')
        || setweight(to_tsvector('simple', description), 'C') || to_tsvector('simple', left(content, 100000));
end $$;

--changeset genius365:0073-passage-words
--comment As it is written, and by the stems of its words.
create function passage_words(words text) returns tsvector language sql immutable parallel safe as
$$ select to_tsvector('simple', words) || to_tsvector('english', words) $$;

--changeset genius365:0073-query splitStatements:false
--comment The last word is still being typed, unless it stands in brackets.
create function document_query(query text) returns tsquery
    language plpgsql immutable parallel safe set search_path from current as
$$
declare
    words tsquery := websearch_to_tsquery('simple', query);
begin
    if words::text like '%''' then
        words := (words::text || ':*')::tsquery;
    end if;
    return words;
end $$;

--changeset genius365:0073-search-documents splitStatements:false
--comment Under a policy PostgreSQL ignores the GIN index, since @@ is not leakproof; the owner is bound by none.
create function search_documents(query text, at_most integer) returns table (document_id uuid, rank real)
    language plpgsql stable security definer set search_path from current as
$$
declare
    words tsquery := document_query(query);
begin
    return query
        select d.id, ts_rank(d.search, words) from document d
        where d.workspace_id = current_workspace() and d.removed_at is null and d.search @@ words
        order by 2 desc, d.id limit at_most;
end $$;

--changeset genius365:0073-search-passages splitStatements:false
--comment Words that few passages have count more. Where none is found: their beginnings, then what is spelt alike.
create function search_passages(question text, documents uuid[], at_most integer)
    returns table (document_id uuid, number integer, score double precision)
    language plpgsql stable security definer set search_path from current as
$$
declare
    words text[];
begin
    select array_agg('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''') into words
    from (select lexeme from unnest(passage_words(question))
          where to_tsvector('english', lexeme) <> '' limit 60) told;
    if words is null then
        return;
    end if;
    return query
        with hit as materialized (
            select p.document_id, p.number, word
            from unnest(words) word
            join document_passage p on p.search @@ word::tsquery
            where p.workspace_id = current_workspace() and p.document_id = any (documents)),
        weight as (
            select word, ln(1 + (select count(*) from document_passage p
                                 where p.workspace_id = current_workspace() and p.document_id = any (documents))
                              / count(*)::double precision) as value
            from hit group by word)
        select h.document_id, h.number, sum(w.value) from hit h join weight w using (word)
        group by h.document_id, h.number order by 3 desc, 1, 2 limit at_most;
    if found then
        return;
    end if;
    return query
        select p.document_id, p.number, count(*)::double precision
        from unnest(words) word
        join document_passage p on p.search @@ ('''' || left(btrim(word, ''''), greatest(4, length(word) - 4)) || ''':*')::tsquery
        where p.workspace_id = current_workspace() and p.document_id = any (documents)
          and word ~ '^''[[:alnum:]]{4,}''$'
        group by p.document_id, p.number order by 3 desc, 1, 2 limit at_most;
    if found then
        return;
    end if;
    return query
        select p.document_id, p.number, max(word_similarity(btrim(word, ''''), p.content))::double precision
        from unnest(words) word
        join document_passage p on word_similarity(btrim(word, ''''), p.content) > 0.5
        where p.workspace_id = current_workspace() and p.document_id = any (documents)
          and word ~ '^''[[:alnum:]]{4,}''$'
        group by p.document_id, p.number order by 3 desc, 1, 2 limit at_most;
end $$;

--changeset genius365:0073-definers
--comment What runs with the owner's rights is for the program alone.
revoke execute on function search_documents(text, integer), search_passages(text, uuid[], integer) from public;
grant execute on function search_documents(text, integer), search_passages(text, uuid[], integer) to genius365_app;
