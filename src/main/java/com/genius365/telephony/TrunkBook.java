package com.genius365.telephony;

import com.genius365.access.PartnerId;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.common.Secret;
import com.genius365.common.Vault;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.Provider;
import com.genius365.provider.TrunkOrder;
import com.genius365.provider.TrunkOrder.Transport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps SIP trunks and their sealed passwords; each method is one transaction. */
@Component
class TrunkBook {

    /**
     * What is to be done about a trunk, as it stood when the attempt began.
     *
     * @param wasAsked the vendor was asked for it before and may have made it
     */
    record Job(
            TrunkId id,
            ConnectionId connection,
            Provider provider,
            TrunkState state,
            TrunkOrder order,
            @Nullable String remoteId,
            boolean wasAsked,
            int attempt) {}

    private static final int AT_ONCE = 50;
    private static final int MOST = 200;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final String THEIRS = """
             t.removed_at is null and t.partner_id = :partner
              and t.workspace_id is not distinct from cast(:workspace as uuid)
            """;
    private static final String ALL = """
            select t.*, c.name as connection_name, c.provider,
                   (select count(*) from phone_number n where n.trunk_id = t.id and n.removed_at is null) as numbers
            from sip_trunk t join connection c on c.id = t.connection_id
            where""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final NumberChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TrunkBook(JdbcClient jdbc, Vault vault, NumberChanges changes, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<TrunkSummary> list(NumberHolder holder) {
        return jdbc.sql(ALL + THEIRS + " order by lower(t.name), t.id")
                .param("partner", holder.partner().value())
                .param("workspace", holder.workspaceValue(), Types.OTHER)
                .query(TrunkBook::summary)
                .list();
    }

    @Transactional(readOnly = true)
    public TrunkSummary get(NumberHolder holder, TrunkId id) {
        return list(holder).stream()
                .filter(trunk -> trunk.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("This trunk"));
    }

    /** @param isKept the vendor keeps trunks, and is asked for this one afterwards */
    @Transactional
    public TrunkId add(NumberHolder holder, TrunkDraft draft, boolean isKept) {
        if (list(holder).size() >= MOST) {
            throw new Refusal("There are " + MOST + " trunks. Remove one that is not needed.");
        }
        var id = TrunkId.next();
        var password = draft.password();
        jdbc.sql("""
                        insert into sip_trunk (id, partner_id, workspace_id, connection_id, name, host, port, transport,
                                               username, password_sealed, state, next_attempt_at, created_at)
                        values (:id, :partner, :workspace, :connection, :name, :host, :port, :transport, :username, :password,
                                :state, :next, :now)""")
                .param("id", id.value())
                .param("partner", holder.partner().value())
                .param("workspace", holder.workspaceValue(), Types.OTHER)
                .param("connection", draft.connection().value())
                .param("name", draft.name().strip())
                .param("host", draft.host())
                .param("port", draft.port(), Types.INTEGER)
                .param("transport", draft.transport().name())
                .param("username", draft.username().strip())
                .param(
                        "password",
                        password.isEmpty() ? null : vault.seal(new Secret(password), context(id)),
                        Types.BINARY)
                .param("state", (isKept ? TrunkState.REQUESTED : TrunkState.READY).name())
                .param("next", isKept ? now() : null, Types.TIMESTAMP)
                .param("now", now())
                .update();
        changed(holder.partner(), holder.workspace());
        return id;
    }

    /** @throws Refusal while it carries numbers */
    @Transactional
    public void remove(NumberHolder holder, TrunkId id) {
        // A number that is ordered on it at this moment is seen below, or does not get it.
        jdbc.sql("select id from sip_trunk where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        var trunk = get(holder, id);
        if (trunk.numbers() > 0) {
            throw new Refusal("“" + trunk.name() + "” carries numbers. Release them first.");
        }
        if (trunk.state() == TrunkState.REQUESTED) {
            throw new Refusal("“" + trunk.name() + "” is still being set up. Wait until the provider has answered.");
        }
        // One that no vendor keeps is simply gone.
        jdbc.sql("""
                        update sip_trunk
                        set state = 'REMOVING', failure = null, attempts = 0,
                            removed_at = case when remote_id is null then cast(:now as timestamptz) end,
                            next_attempt_at = case when remote_id is null then null else cast(:now as timestamptz) end,
                            password_sealed = null
                        where id = :id""").param("now", now()).param("id", id.value()).update();
        changed(holder.partner(), holder.workspace());
    }

    @SystemWide
    @Transactional
    public void postpone(TrunkId id, Duration pause) {
        jdbc.sql("update sip_trunk set next_attempt_at = :next where id = :id")
                .param("next", Timestamp.from(clock.instant().plus(pause)))
                .param("id", id.value())
                .update();
    }

    @SystemWide
    @Transactional(readOnly = true)
    public List<TrunkId> findDue() {
        return jdbc.sql("""
                        select id from sip_trunk
                        where next_attempt_at <= :now and (attempting_until is null or attempting_until <= :now)
                          and removed_at is null
                        order by next_attempt_at limit :most""")
                .param("now", now())
                .param("most", AT_ONCE)
                .query((row, count) -> new TrunkId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Empty: there is nothing to do, or another node does it. */
    @SystemWide
    @Transactional
    public Optional<Job> begin(TrunkId id) {
        var job = jdbc.sql("""
                        select t.*, c.provider from sip_trunk t join connection c on c.id = t.connection_id
                        where t.id = :id and t.removed_at is null and t.next_attempt_at <= :now
                          and (t.attempting_until is null or t.attempting_until <= :now)
                        for update of t skip locked""")
                .param("id", id.value())
                .param("now", now())
                .query(this::job)
                .optional();
        job.ifPresent(begun -> jdbc.sql("""
                        update sip_trunk
                        set attempts = attempts + 1, attempting_until = :until, asked_at = coalesce(asked_at, :now)
                        where id = :id""")
                .param("until", Timestamp.from(clock.instant().plus(LEASE)))
                .param("now", now())
                .param("id", id.value())
                .update());
        return job;
    }

    @SystemWide
    @Transactional
    public void made(TrunkId id, String remoteId) {
        jdbc.sql("""
                        update sip_trunk
                        set remote_id = :remote, state = 'READY', failure = null, attempts = 0, next_attempt_at = null,
                            attempting_until = null
                        where id = :id""").param("remote", remoteId).param("id", id.value()).update();
        changed(id);
    }

    @SystemWide
    @Transactional
    public void removed(TrunkId id) {
        jdbc.sql("""
                        update sip_trunk
                        set removed_at = :now, next_attempt_at = null, attempting_until = null, password_sealed = null
                        where id = :id""").param("now", now()).param("id", id.value()).update();
        changed(id);
    }

    /**
     * It was not done.
     *
     * @param isAsked whether the vendor may have done it all the same
     * @param pause until the next attempt; null: there is none
     */
    @SystemWide
    @Transactional
    public void failed(TrunkId id, String failure, boolean isAsked, @Nullable Duration pause) {
        jdbc.sql("""
                        update sip_trunk
                        set failure = :failure, attempting_until = null,
                            state = case when :isFinal and state = 'REQUESTED' then 'FAILED'
                                         when :isFinal and state = 'REMOVING' then 'READY'
                                         else state end,
                            asked_at = case when :isAsked then asked_at end, next_attempt_at = :next
                        where id = :id""")
                .param("failure", failure)
                .param("isFinal", pause == null)
                .param("isAsked", isAsked)
                .param(
                        "next",
                        pause == null ? null : Timestamp.from(clock.instant().plus(pause)),
                        Types.TIMESTAMP)
                .param("id", id.value())
                .update();
        changed(id);
    }

    static Optional<Secret> password(byte @Nullable [] sealed, TrunkId id, Vault vault) {
        return Optional.ofNullable(vault.openNullable(sealed, context(id)));
    }

    private static String context(TrunkId id) {
        return "sip-trunk/" + id + "/password";
    }

    private void changed(TrunkId id) {
        jdbc.sql("select partner_id, workspace_id from sip_trunk where id = :id")
                .param("id", id.value())
                .query((row, count) -> {
                    var workspace = row.getObject(2, UUID.class);
                    return new NumberHolder(
                            new PartnerId(row.getObject(1, UUID.class)),
                            workspace == null ? null : new WorkspaceId(workspace));
                })
                .optional()
                .ifPresent(holder -> changes.announce(holder.partner(), holder.workspace()));
    }

    private void changed(PartnerId partner, @Nullable WorkspaceId workspace) {
        changes.announce(partner, workspace);
        events.publishEvent(new TelephonyRequested());
    }

    private Job job(ResultSet row, int count) throws SQLException {
        var id = new TrunkId(row.getObject("id", UUID.class));
        return new Job(
                id,
                new ConnectionId(row.getObject("connection_id", UUID.class)),
                Provider.valueOf(row.getString("provider")),
                TrunkState.valueOf(row.getString("state")),
                new TrunkOrder(
                        id.value(),
                        row.getString("name"),
                        row.getString("host"),
                        row.getObject("port", Integer.class),
                        Transport.valueOf(row.getString("transport")),
                        row.getString("username"),
                        password(row.getBytes("password_sealed"), id, vault).orElse(new Secret(""))),
                row.getString("remote_id"),
                row.getTimestamp("asked_at") != null,
                row.getInt("attempts") + 1);
    }

    private static TrunkSummary summary(ResultSet row, int count) throws SQLException {
        return new TrunkSummary(
                new TrunkId(row.getObject("id", UUID.class)),
                new ConnectionId(row.getObject("connection_id", UUID.class)),
                row.getString("connection_name"),
                Provider.valueOf(row.getString("provider")),
                row.getString("name"),
                row.getString("host"),
                row.getObject("port", Integer.class),
                Transport.valueOf(row.getString("transport")),
                row.getString("username"),
                row.getBytes("password_sealed") != null,
                TrunkState.valueOf(row.getString("state")),
                row.getString("failure"),
                row.getInt("numbers"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
