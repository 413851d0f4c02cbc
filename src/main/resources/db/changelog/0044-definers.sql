--liquibase formatted sql

--changeset genius365:0044-webhook-order splitStatements:false
--comment Stores webhooks in one order, so that two that bring the same ones cannot wait for each other.
create or replace function webhooks_accepted(ids uuid[], connections uuid[], partners uuid[], providers text[],
                                             keys text[], types text[], external_calls text[], bodies bytea[],
                                             times timestamptz[]) returns void
    language plpgsql security definer set search_path from current as
$$
begin
    insert into webhook_event (id, connection_id, partner_id, provider, event_key, type, external_call_id, body,
                               received_at, next_attempt_at)
    select event.id, event.connection_id, event.partner_id, event.provider, event.event_key, event.type,
           event.external_call_id, event.body, at, at
    from unnest(ids, connections, partners, providers, keys, types, external_calls, bodies, times)
        as event (id, connection_id, partner_id, provider, event_key, type, external_call_id, body, at)
    order by event.connection_id, event.event_key
    on conflict (connection_id, event_key) do nothing;
end $$;

--changeset genius365:0044-definers
--comment What runs with the owner's rights is for the program alone.
revoke execute on function search_calls(text, integer), webhooks_applied(uuid[], timestamptz),
    webhooks_accepted(uuid[], uuid[], uuid[], text[], text[], text[], text[], bytea[], timestamptz[]),
    ensure_month_partitions(text, date, integer) from public;
grant execute on function search_calls(text, integer), webhooks_applied(uuid[], timestamptz),
    webhooks_accepted(uuid[], uuid[], uuid[], text[], text[], text[], text[], bytea[], timestamptz[]),
    ensure_month_partitions(text, date, integer) to genius365_app;
