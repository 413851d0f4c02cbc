--liquibase formatted sql

--changeset genius365:0064-client-figures splitStatements:false
--comment Sums over a partner's clients. They run with the owner's rights and give sums only, so that whoever works for a
--comment partner sees none of its clients' rows; which partner is read from the transaction's own setting. Days and months
--comment are those of each workspace's own time zone. Ids have the machine's time: the bound on them spares old partitions.
create function client_figures(at timestamptz, wanted uuid[])
    returns table (workspace_id uuid, agents bigint, failed_agents bigint, calls_today bigint, calls_month bigint,
                   minutes_month bigint, live_calls bigint, last_call_at timestamptz)
    language sql stable security definer set search_path from current as
$$
    select w.id, a.agents, a.failed, c.today, c.month, c.minutes, c.live, c.last_at
    from workspace w
    cross join lateral (select date_trunc('day', at at time zone w.time_zone) at time zone w.time_zone as day_start,
                               date_trunc('month', at at time zone w.time_zone) at time zone w.time_zone as month_start) t
    cross join lateral (select count(*) as agents, count(*) filter (where agent.sync_state = 'ERROR') as failed
                        from agent where agent.workspace_id = w.id and agent.removed_at is null) a
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

create function client_costs(at timestamptz)
    returns table (currency text, minor_units bigint)
    language sql stable security definer set search_path from current as
$$
    select call.cost_currency, sum(call.cost_minor_units)::bigint
    from workspace w
    join call on call.workspace_id = w.id
             and call.id >= uuid_from_time(now() - interval '33 days')
             and call.created_at >= date_trunc('month', at at time zone w.time_zone) at time zone w.time_zone
    where ((w.partner_id = current_partner() and current_workspace() is null) or is_system())
      and call.cost_minor_units is not null
    group by call.cost_currency
$$;
revoke execute on function client_figures(timestamptz, uuid[]), client_costs(timestamptz) from public;
grant execute on function client_figures(timestamptz, uuid[]), client_costs(timestamptz) to genius365_app;
