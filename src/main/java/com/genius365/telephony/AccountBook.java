package com.genius365.telephony;

import com.genius365.access.PartnerId;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.common.NotFoundException;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.LiveNumber;
import com.genius365.provider.PhoneNumberVendors;
import com.genius365.provider.Provider;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is known of the accounts' numbers, and when they are to be read; each method is one transaction. */
@Component
class AccountBook {

    /** An account whose numbers are to be read. @param since what is confirmed later is newer than what is read */
    record Reading(
            ConnectionId connection,
            PartnerId partner,
            @Nullable WorkspaceId workspace,
            Provider provider,
            Instant since) {}

    private static final int AT_ONCE = 20;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final Duration WHEN_FAILING = Duration.ofMinutes(2);

    private static final String ALL = """
            select c.id, c.name, c.provider, c.is_enabled, c.workspace_id, a.read_at, a.failing_since, a.failure
            from connection c left join phone_account a on a.connection_id = c.id
            where c.removed_at is null and c.partner_id = :partner
              and case when cast(:workspace as uuid) is null then c.workspace_id is null
                       else c.workspace_id = :workspace
                         or exists (select from connection_assignment s
                                    where s.connection_id = c.id and s.workspace_id = :workspace) end
            """;

    private final JdbcClient jdbc;
    private final PhoneNumberVendors vendors;
    private final NumberWorkBook numbers;
    private final NumberChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountBook(
            JdbcClient jdbc,
            PhoneNumberVendors vendors,
            NumberWorkBook numbers,
            NumberChanges changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.vendors = vendors;
        this.numbers = numbers;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** Those the holder may use, as far as their numbers can be reached; its own first. */
    @Transactional(readOnly = true)
    public List<NumberAccount> list(NumberHolder holder) {
        return jdbc
                .sql(ALL + " order by (c.workspace_id is not null) desc, c.created_at, c.id")
                .param("partner", holder.partner().value())
                .param("workspace", holder.workspaceValue(), Types.OTHER)
                .query((row, count) -> account(row, holder))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** @throws NotFoundException where the holder may not use it */
    @Transactional(readOnly = true)
    public NumberAccount get(NumberHolder holder, ConnectionId id) {
        return list(holder).stream()
                .filter(account -> account.connection().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("This account"));
    }

    /** Has the holder's accounts read soon. */
    @Transactional
    public void readSoon(NumberHolder holder) {
        list(holder)
                .forEach(account -> jdbc.sql("""
                        update phone_account set next_read_at = :now where connection_id = :connection""")
                        .param("now", now())
                        .param("connection", account.connection().value())
                        .update());
        events.publishEvent(new TelephonyRequested());
    }

    /** Accounts to read; those that were connected or disconnected since are taken note of. */
    @SystemWide
    @Transactional
    public List<ConnectionId> findDue() {
        jdbc.sql("""
                        insert into phone_account (connection_id, partner_id, workspace_id, next_read_at)
                        select id, partner_id, workspace_id, :now from connection where removed_at is null
                        on conflict do nothing""").param("now", now()).update();
        jdbc.sql("""
                        update phone_number n
                        set state = 'GONE', gone_since = :now, is_default = false, points_inbound = false,
                            points_outbound = false, live_inbound = null, live_outbound = null,
                            failure = 'The account is not connected any more.'
                        from connection c
                        where c.id = n.connection_id and c.removed_at is not null and n.removed_at is null
                          and n.state in ('ACTIVE', 'ACTIVATING')""").param("now", now()).update();
        jdbc.sql("""
                        delete from phone_account a using connection c
                        where c.id = a.connection_id and c.removed_at is not null""").update();
        return jdbc.sql("""
                        select a.connection_id from phone_account a join connection c on c.id = a.connection_id
                        where a.next_read_at <= :now and (a.reading_until is null or a.reading_until <= :now)
                          and c.is_enabled and (a.workspace_id is null or workspace_is_open(a.workspace_id))
                        order by a.next_read_at limit :most""")
                .param("now", now())
                .param("most", AT_ONCE)
                .query((row, count) -> new ConnectionId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Empty: another node reads it. */
    @SystemWide
    @Transactional
    public Optional<Reading> begin(ConnectionId id) {
        return jdbc.sql("""
                        update phone_account a set reading_until = :until, next_read_at = :next
                        from connection c
                        where a.connection_id = :id and c.id = a.connection_id and a.next_read_at <= :now
                          and (a.reading_until is null or a.reading_until <= :now)
                        returning a.partner_id, a.workspace_id, c.provider""")
                .param("until", Timestamp.from(clock.instant().plus(LEASE)))
                .param("next", Timestamp.from(clock.instant().plus(EVERY)))
                .param("now", now())
                .param("id", id.value())
                .query((row, count) -> {
                    var workspace = row.getObject(2, UUID.class);
                    return new Reading(
                            id,
                            new PartnerId(row.getObject(1, UUID.class)),
                            workspace == null ? null : new WorkspaceId(workspace),
                            Provider.valueOf(row.getString(3)),
                            clock.instant());
                })
                .optional();
    }

    /** Takes over what the vendor lists. What it no longer lists is marked, never deleted. */
    @SystemWide
    @Transactional
    public void read(Reading reading, List<LiveNumber> listed) {
        var seen = new ArrayList<String>();
        for (var live : listed) {
            seen.add(live.id());
            if (!refresh(reading, live) && !adopt(reading, live)) {
                insert(reading, live);
            }
        }
        jdbc.sql("""
                        update phone_number
                        set state = 'GONE', gone_since = :now, is_default = false, points_inbound = false,
                            points_outbound = false, live_inbound = null, live_outbound = null, next_attempt_at = null
                        where connection_id = :connection and removed_at is null and state in ('ACTIVE', 'ACTIVATING')
                          and told_at < :since and remote_id <> all(:seen)""")
                .param("now", now())
                .param("connection", reading.connection().value())
                .param("since", Timestamp.from(reading.since()))
                .param("seen", seen.toArray(String[]::new))
                .update();
        pointAgain(reading);
        jdbc.sql("""
                        update phone_account
                        set read_at = :now, failing_since = null, failure = null, reading_until = null
                        where connection_id = :connection""")
                .param("now", now())
                .param("connection", reading.connection().value())
                .update();
        changed(reading);
    }

    @SystemWide
    @Transactional
    public void failed(Reading reading, String failure) {
        jdbc.sql("""
                        update phone_account
                        set failing_since = coalesce(failing_since, :now), failure = :failure, reading_until = null,
                            next_read_at = least(next_read_at, :next)
                        where connection_id = :connection""")
                .param("now", now())
                .param("next", Timestamp.from(clock.instant().plus(WHEN_FAILING)))
                .param("failure", failure)
                .param("connection", reading.connection().value())
                .update();
        changed(reading);
    }

    /** @return whether it was known */
    private boolean refresh(Reading reading, LiveNumber live) {
        var known = jdbc.sql("""
                        update phone_number
                        set number = coalesce(:number, number), label = :label,
                            state = case when state in ('GONE', 'ACTIVATING', 'ACTIVE') then :state else state end,
                            gone_since = null,
                            failure = case when state = 'GONE' then null else failure end,
                            -- What was confirmed since is newer than the list.
                            live_inbound = case when told_at < :since then :inbound else live_inbound end,
                            live_outbound = case when told_at < :since then :outbound else live_outbound end
                        where connection_id = :connection and remote_id = :remote and removed_at is null""")
                .param("number", live.number(), Types.VARCHAR)
                .param("label", live.label().label())
                .param("state", NumberWorkBook.state(live).name())
                .param("since", Timestamp.from(reading.since()))
                .param("inbound", live.inboundAgent(), Types.VARCHAR)
                .param("outbound", live.outboundAgent(), Types.VARCHAR)
                .param("connection", reading.connection().value())
                .param("remote", live.id())
                .update();
        return known > 0;
    }

    /** Somebody led it elsewhere at the vendor: here stands what people see, so that is what is made true. */
    private void pointAgain(Reading reading) {
        jdbc.sql("""
                        update phone_number n
                        set points_inbound = true, next_attempt_at = :now, attempts = 0, edits = edits + 1
                        from phone_agent a
                        where n.connection_id = :connection and n.removed_at is null
                          and n.state in ('ACTIVE', 'ACTIVATING') and n.told_at < :since
                          -- One whose last attempt was in vain is tried once for each reading.
                          and (not n.points_inbound or n.next_attempt_at is null)
                          and a.workspace_id = n.workspace_id and a.agent_id = n.inbound_agent_id
                          and a.connection_id = n.connection_id and a.detached_at is null
                          and n.live_inbound is distinct from a.external_id""")
                .param("now", now())
                .param("connection", reading.connection().value())
                .param("since", Timestamp.from(reading.since()))
                .update();
    }

    /** One whose answer was lost has our mark. */
    private boolean adopt(Reading reading, LiveNumber live) {
        var mark = live.label().mark();
        var asked = mark == null
                ? Optional.<PhoneNumberId>empty()
                : jdbc.sql("""
                                select id from phone_number
                                where connection_id = :connection and remote_id is null and asked_at is not null
                                  and removed_at is null and right(replace(id::text, '-', ''), 12) = :mark""")
                        .param("connection", reading.connection().value())
                        .param("mark", mark)
                        .query((row, count) -> new PhoneNumberId(row.getObject(1, UUID.class)))
                        .optional();
        asked.ifPresent(id -> numbers.made(id, live));
        return asked.isPresent();
    }

    private void insert(Reading reading, LiveNumber live) {
        jdbc.sql("""
                        insert into phone_number (id, partner_id, workspace_id, connection_id, is_shared, provider, carrier,
                                                  remote_id, number, label, state, live_inbound, live_outbound, told_at,
                                                  created_at)
                        select :id, :partner, :workspace, :connection, :shared, :provider, :carrier, :remote, :number, :label,
                               :state, :inbound, :outbound, :since, :now
                        -- Released while the list was on its way.
                        where not exists (select from phone_number
                                          where connection_id = :connection and remote_id = :remote
                                            and removed_at >= :since)
                        -- An order that was answered while the list was read.
                        on conflict do nothing""")
                .param("id", PhoneNumberId.next().value())
                .param("partner", reading.partner().value())
                .param(
                        "workspace",
                        reading.workspace() == null ? null : reading.workspace().value(),
                        Types.OTHER)
                .param("connection", reading.connection().value())
                .param("shared", reading.workspace() == null)
                .param("provider", reading.provider().name())
                .param("carrier", live.carrier().name())
                .param("remote", live.id())
                .param("number", live.number(), Types.VARCHAR)
                .param("label", live.label().label())
                .param("state", NumberWorkBook.state(live).name())
                .param("inbound", live.inboundAgent(), Types.VARCHAR)
                .param("outbound", live.outboundAgent(), Types.VARCHAR)
                .param("since", Timestamp.from(reading.since()))
                .param("now", now())
                .update();
    }

    private void changed(Reading reading) {
        changes.announce(reading.partner(), reading.workspace());
        if (reading.workspace() != null) {
            return;
        }
        jdbc.sql("select workspace_id from connection_assignment where connection_id = :connection")
                .param("connection", reading.connection().value())
                .query((row, count) -> new WorkspaceId(row.getObject(1, UUID.class)))
                .list()
                .forEach(workspace -> changes.announce(reading.partner(), workspace));
    }

    private Optional<NumberAccount> account(ResultSet row, NumberHolder holder) throws SQLException {
        var provider = Provider.valueOf(row.getString("provider"));
        var client = vendors.find(provider);
        if (client.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NumberAccount(
                new ConnectionId(row.getObject("id", UUID.class)),
                row.getString("name"),
                provider,
                holder.workspace() == null || row.getObject("workspace_id", UUID.class) != null,
                row.getBoolean("is_enabled"),
                client.get().offer(),
                client.get().trunks().isPresent(),
                NumberBook.instant(row, "read_at"),
                NumberBook.instant(row, "failing_since"),
                row.getString("failure")));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
