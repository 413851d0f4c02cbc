--liquibase formatted sql

--changeset genius365:0043-webhook-acceptance splitStatements:false
--comment Stores webhooks, which come before anyone knows whose they are, in one statement that needs no tenant.
create function webhooks_accepted(ids uuid[], connections uuid[], partners uuid[], providers text[], keys text[],
                                  types text[], external_calls text[], bodies bytea[], times timestamptz[]) returns void
    language plpgsql security definer set search_path from current as
$$
begin
    insert into webhook_event (id, connection_id, partner_id, provider, event_key, type, external_call_id, body,
                               received_at, next_attempt_at)
    select id, connection_id, partner_id, provider, event_key, type, external_call_id, body, at, at
    from unnest(ids, connections, partners, providers, keys, types, external_calls, bodies, times)
        as event (id, connection_id, partner_id, provider, event_key, type, external_call_id, body, at)
    on conflict (connection_id, event_key) do nothing;
end $$;
