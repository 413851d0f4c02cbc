package com.genius365.telephony;

import com.genius365.access.ChangeLog;
import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import com.genius365.common.NotFoundException;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import com.genius365.common.Vault;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.Carrier;
import com.genius365.provider.Provider;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the numbers as people see and change them; each method is one transaction in the scope its caller has opened. */
@Component
class NumberBook {

    private static final int MOST = 10_000;

    /** Those that the holder may see. */
    private static final String THEIRS = """
             n.removed_at is null and n.partner_id = :partner
              and case when cast(:workspace as uuid) is null then n.is_shared else n.workspace_id = :workspace end
            """;

    private static final String MATCHING = THEIRS + """
              and (:text = '' or n.label ilike :pattern or n.number like :digits)
            """;

    private static final String ALL = """
            select n.*, c.name as connection_name,
                   coalesce(i.connection_id <> n.connection_id, false) as inbound_elsewhere,
                   coalesce(o.connection_id <> n.connection_id, false) as outbound_elsewhere
            from phone_number n join connection c on c.id = n.connection_id
            left join phone_agent i on i.workspace_id = n.workspace_id and i.agent_id = n.inbound_agent_id
                                   and i.detached_at is null
            left join phone_agent o on o.workspace_id = n.workspace_id and o.agent_id = n.outbound_agent_id
                                   and o.detached_at is null
            where""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final NumberChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NumberBook(JdbcClient jdbc, Vault vault, NumberChanges changes, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** What needs attention first, then by number. */
    @Transactional(readOnly = true)
    public Page<NumberSummary> search(NumberHolder holder, String text, PageRequest page) {
        var rows = matching(ALL + MATCHING + """
                order by case when n.state in ('ACTIVE', 'ACTIVATING') then 1 else 0 end, n.number, n.id
                limit :limit offset :offset""", holder, text)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(NumberBook::summary)
                .list();
        var total = matching("select count(*) from phone_number n where" + MATCHING, holder, text)
                .query(Long.class)
                .single();
        return new Page<>(rows, total);
    }

    @Transactional(readOnly = true)
    public NumberSummary get(NumberHolder holder, PhoneNumberId id) {
        return jdbc.sql(ALL + THEIRS + " and n.id = :id")
                .param("partner", holder.partner().value())
                .param("workspace", holder.workspaceValue(), Types.OTHER)
                .param("id", id.value())
                .query(NumberBook::summary)
                .optional()
                .orElseThrow(NumberBook::notFound);
    }

    /** Writes down that a number is to be bought or brought; the vendor is asked afterwards. */
    @Transactional
    public PhoneNumberId order(
            NumberHolder holder,
            NumberAccount account,
            Carrier carrier,
            String label,
            @Nullable String number,
            NumberRequest request,
            @Nullable TrunkId trunk) {
        // Of two who ask for the same at once, the second finds what the first has asked for.
        jdbc.sql("select id from connection where id = :connection for update")
                .param("connection", account.connection().value())
                .query(UUID.class)
                .single();
        var present = matching("select count(*) from phone_number n where" + MATCHING, holder, "")
                .query(Long.class)
                .single();
        if (present >= MOST) {
            throw new Refusal("There are " + MOST + " numbers. Release some that are not needed.");
        }
        if (number != null && isThere(account.connection(), number)) {
            throw new Refusal("This number is in the account “" + account.name() + "” already.");
        }
        if (trunk != null && !isReady(trunk)) {
            throw new Refusal("This trunk was removed meanwhile.");
        }
        var id = PhoneNumberId.next();
        jdbc.sql("""
                        insert into phone_number (id, partner_id, workspace_id, connection_id, is_shared, provider, carrier,
                                                  number, label, state, request_sealed, trunk_id, next_attempt_at,
                                                  created_at)
                        values (:id, :partner, :workspace, :connection, :shared, :provider, :carrier, :number, :label,
                                'REQUESTED', :request, :trunk, :now, :now)""")
                .param("id", id.value())
                .param("partner", holder.partner().value())
                .param("workspace", holder.workspaceValue(), Types.OTHER)
                .param("connection", account.connection().value())
                .param("shared", holder.workspace() == null)
                .param("provider", account.provider().name())
                .param("carrier", carrier.name())
                .param("number", number)
                .param("label", label.strip())
                .param("request", request.seal(id, vault))
                .param("trunk", trunk == null ? null : trunk.value(), Types.OTHER)
                .param("now", now())
                .update();
        changed(holder.partner(), holder.workspace());
        return id;
    }

    private boolean isThere(ConnectionId connection, String number) {
        return jdbc.sql("""
                        select exists (select from phone_number
                                       where connection_id = :connection and number = :number and removed_at is null
                                         and state not in ('FAILED', 'GONE'))""")
                .param("connection", connection.value())
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /**
     * Says which agents the number is to lead to; the vendor is told afterwards.
     *
     * @param inbound null: none
     * @param outbound null: none
     */
    @Transactional
    public void giveTo(NumberHolder holder, PhoneNumberId id, @Nullable UUID inbound, @Nullable UUID outbound) {
        var updated = jdbc.sql("""
                        update phone_number n
                        set points_inbound = points_inbound or inbound_agent_id is distinct from cast(:inbound as uuid),
                            points_outbound = points_outbound or outbound_agent_id is distinct from cast(:outbound as uuid),
                            inbound_agent_id = :inbound, outbound_agent_id = :outbound,
                            edits = edits + 1, attempts = 0, next_attempt_at = :now, failure = null
                        where n.id = :id and n.state in ('ACTIVE', 'ACTIVATING', 'REQUESTED') and""" + THEIRS)
                .param("inbound", inbound, Types.OTHER)
                .param("outbound", outbound, Types.OTHER)
                .param("now", now())
                .param("id", id.value())
                .param("partner", holder.partner().value())
                .param("workspace", holder.workspaceValue(), Types.OTHER)
                .update();
        if (updated == 0) {
            throw new Refusal("This number is not active, so no agent can be given to it.");
        }
        changed(holder.partner(), holder.workspace());
    }

    /** One for each account: calls through it show this number. */
    @Transactional
    public void makeDefault(PartnerId partner, WorkspaceId workspace, PhoneNumberId id) {
        var holder = new NumberHolder(partner, workspace);
        var number = get(holder, id);
        if (number.state() != NumberState.ACTIVE || number.number() == null) {
            throw new Refusal("Calls can only show a number that is active.");
        }
        jdbc.sql("""
                        update phone_number set is_default = false
                        where workspace_id = :workspace and connection_id = :connection and is_default""")
                .param("workspace", workspace.value())
                .param("connection", number.connection().value())
                .update();
        jdbc.sql("update phone_number set is_default = true where id = :id and workspace_id = :workspace")
                .param("id", id.value())
                .param("workspace", workspace.value())
                .update();
        changed(partner, workspace);
    }

    /** Gives a number of the partner's to a client, or takes it back; it then leads to nobody. */
    @Transactional
    public void giveToClient(PartnerId partner, PhoneNumberId id, @Nullable WorkspaceId workspace) {
        var holder = new NumberHolder(partner, null);
        var before = get(holder, id);
        ChangeLog.about(before.name());
        ChangeLog.record("client", before.workspace(), workspace);
        if (!before.state().isUsable() && workspace != null) {
            throw new Refusal("This number is not active, so it cannot be given to a client.");
        }
        jdbc.sql("""
                        update phone_number n
                        -- Also whom nobody chose here: the next client's callers are not to reach the last one's agent.
                        set points_inbound = points_inbound or inbound_agent_id is not null
                              or (workspace_id is not null and live_inbound is not null),
                            points_outbound = points_outbound or outbound_agent_id is not null
                              or (workspace_id is not null and live_outbound is not null),
                            workspace_id = :client, inbound_agent_id = null, outbound_agent_id = null, is_default = false,
                            edits = edits + 1, attempts = 0, next_attempt_at = :now
                        where n.id = :id and n.workspace_id is distinct from cast(:client as uuid) and""" + THEIRS)
                .param("client", workspace == null ? null : workspace.value(), Types.OTHER)
                .param("now", now())
                .param("id", id.value())
                .param("partner", partner.value())
                .param("workspace", null, Types.OTHER)
                .update();
        changed(partner, workspace);
        if (before.workspace() != null) {
            changes.announce(partner, before.workspace());
        }
    }

    /** It stays so until the order is written down. */
    private boolean isReady(TrunkId trunk) {
        return jdbc.sql("""
                        select id from sip_trunk
                        where id = :id and state = 'READY' and removed_at is null for share""")
                .param("id", trunk.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** It leads to nobody and calls show it no longer from now on; the vendor gives it up afterwards. */
    @Transactional
    public void release(NumberHolder holder, PhoneNumberId id) {
        var number = get(holder, id);
        requireOwn(holder, number);
        if (number.state() == NumberState.REQUESTED) {
            throw new Refusal("This number is still on its way. Wait until the provider has answered.");
        }
        // One that the vendor never had is only taken from the list.
        jdbc.sql("""
                        update phone_number
                        set state = case when remote_id is null or state = 'GONE' then state else 'RELEASING' end,
                            removed_at = case when remote_id is null or state = 'GONE' then cast(:now as timestamptz) end,
                            next_attempt_at = case when remote_id is null or state = 'GONE' then null else cast(:now as timestamptz) end,
                            inbound_agent_id = null, outbound_agent_id = null, is_default = false, failure = null,
                            request_sealed = null, edits = edits + 1, attempts = 0
                        where id = :id""").param("now", now()).param("id", id.value()).update();
        changed(holder.partner(), number.workspace());
    }

    private static void requireOwn(NumberHolder holder, NumberSummary number) {
        if (holder.workspace() != null && number.isShared()) {
            throw new Refusal("This number is provided by your agency, which alone can release it.");
        }
    }

    private JdbcClient.StatementSpec matching(String sql, NumberHolder holder, String text) {
        var escaped = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        var digits = text.replaceAll("[^0-9]", "");
        return jdbc.sql(sql)
                .param("partner", holder.partner().value())
                .param("workspace", holder.workspaceValue(), Types.OTHER)
                .param("text", text.strip())
                .param("pattern", "%" + escaped + "%")
                .param("digits", digits.isEmpty() ? "" : "%" + digits + "%");
    }

    private void changed(PartnerId partner, @Nullable WorkspaceId workspace) {
        changes.announce(partner, workspace);
        events.publishEvent(new TelephonyRequested());
    }

    private static NumberSummary summary(ResultSet row, int count) throws SQLException {
        var inbound = row.getObject("inbound_agent_id", UUID.class);
        var workspace = row.getObject("workspace_id", UUID.class);
        return new NumberSummary(
                new PhoneNumberId(row.getObject("id", UUID.class)),
                workspace == null ? null : new WorkspaceId(workspace),
                row.getBoolean("is_shared"),
                new ConnectionId(row.getObject("connection_id", UUID.class)),
                row.getString("connection_name"),
                Provider.valueOf(row.getString("provider")),
                Carrier.valueOf(row.getString("carrier")),
                row.getString("number"),
                row.getString("label"),
                NumberState.valueOf(row.getString("state")),
                row.getString("failure"),
                row.getBoolean("is_default"),
                inbound,
                row.getObject("outbound_agent_id", UUID.class),
                row.getBoolean("points_inbound") || row.getBoolean("points_outbound"),
                row.getBoolean("inbound_elsewhere"),
                row.getBoolean("outbound_elsewhere"),
                inbound == null && row.getString("live_inbound") != null && !row.getBoolean("points_inbound"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column))
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static NotFoundException notFound() {
        return new NotFoundException("This number");
    }
}
