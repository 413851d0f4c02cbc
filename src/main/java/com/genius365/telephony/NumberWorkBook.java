package com.genius365.telephony;

import com.genius365.access.PartnerId;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Secret;
import com.genius365.common.Vault;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.Carrier;
import com.genius365.provider.LiveNumber;
import com.genius365.provider.NumberImport;
import com.genius365.provider.Provider;
import com.genius365.provider.TrunkOrder;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is to be done about numbers at their vendors, and what came of it; each method is one transaction. */
@Component
class NumberWorkBook {

    /**
     * What is to be done about a number, as it stood when the attempt began.
     *
     * @param wasAsked the vendor was asked for it before and may have made it
     * @param attempt from 1
     */
    record Job(
            PhoneNumberId id,
            ConnectionId connection,
            Provider provider,
            NumberState state,
            Carrier carrier,
            String label,
            @Nullable String number,
            @Nullable String remoteId,
            boolean wasAsked,
            @Nullable NumberRequest request,
            NumberImport.@Nullable Trunk trunk,
            long edit,
            int attempt,
            boolean pointsInbound,
            @Nullable String inbound,
            boolean pointsOutbound,
            @Nullable String outbound) {

        @Override
        public String toString() {
            return "Job[" + id + "]";
        }
    }

    private static final int AT_ONCE = 50;
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final NumberChanges changes;
    private final Clock clock;

    NumberWorkBook(JdbcClient jdbc, Vault vault, NumberChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.changes = changes;
        this.clock = clock;
    }

    @SystemWide
    @Transactional(readOnly = true)
    public List<PhoneNumberId> findDue() {
        return jdbc.sql("""
                        select id from phone_number
                        where next_attempt_at <= :now and (attempting_until is null or attempting_until <= :now)
                          and removed_at is null
                        order by next_attempt_at limit :most""")
                .param("now", now())
                .param("most", AT_ONCE)
                .query((row, count) -> new PhoneNumberId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Empty: there is nothing to do, or another node does it. */
    @SystemWide
    @Transactional
    public Optional<Job> begin(PhoneNumberId id) {
        var job = jdbc.sql("""
                        select n.*, i.external_id as inbound, o.external_id as outbound, t.remote_id as trunk_remote_id,
                               t.name as trunk_name, t.host, t.port, t.transport, t.username, t.password_sealed
                        from phone_number n
                        left join phone_agent i on i.workspace_id = n.workspace_id and i.agent_id = n.inbound_agent_id
                              and i.connection_id = n.connection_id and i.detached_at is null
                        left join phone_agent o on o.workspace_id = n.workspace_id and o.agent_id = n.outbound_agent_id
                              and o.connection_id = n.connection_id and o.detached_at is null
                        left join sip_trunk t on t.id = n.trunk_id
                        where n.id = :id and n.removed_at is null and n.next_attempt_at <= :now
                          and (n.attempting_until is null or n.attempting_until <= :now)
                        for update of n skip locked""")
                .param("id", id.value())
                .param("now", now())
                .query(this::job)
                .optional();
        job.ifPresent(begun -> jdbc.sql("""
                        update phone_number
                        set attempts = attempts + 1, attempting_until = :until,
                            asked_at = case when state = 'REQUESTED' then coalesce(asked_at, :now) else asked_at end
                        where id = :id""")
                .param("until", Timestamp.from(clock.instant().plus(LEASE)))
                .param("now", now())
                .param("id", id.value())
                .update());
        return job;
    }

    /** The vendor has made it. */
    @SystemWide
    @Transactional
    public void made(PhoneNumberId id, LiveNumber live) {
        // What the account called so before is gone: an id is given once at a time.
        jdbc.sql("""
                        update phone_number o set removed_at = :now, is_default = false
                        from phone_number n
                        where n.id = :id and o.connection_id = n.connection_id and o.remote_id = :remote and o.id <> n.id
                          and o.removed_at is null""")
                .param("id", id.value())
                .param("remote", live.id())
                .param("now", now())
                .update();
        jdbc.sql("""
                        update phone_number
                        set remote_id = :remote, number = coalesce(:number, number),
                            state = case when state = 'RELEASING' then state else :state end,
                            live_inbound = :inbound, live_outbound = :outbound, failure = null, request_sealed = null,
                            attempts = 0, attempting_until = null, told_at = :now, gone_since = null,
                            next_attempt_at = case when points_inbound or points_outbound or state = 'RELEASING'
                                                   then cast(:now as timestamptz) end
                        where id = :id and removed_at is null""")
                .param("remote", live.id())
                .param("number", live.number(), Types.VARCHAR)
                .param("state", state(live).name())
                .param("inbound", live.inboundAgent(), Types.VARCHAR)
                .param("outbound", live.outboundAgent(), Types.VARCHAR)
                .param("now", now())
                .param("id", id.value())
                .update();
        changed(id);
    }

    static NumberState state(LiveNumber live) {
        return live.isReady() ? NumberState.ACTIVE : NumberState.ACTIVATING;
    }

    /** The vendor was told of the agents; where they changed meanwhile, it is told again. */
    @SystemWide
    @Transactional
    public void pointed(Job job) {
        jdbc.sql("""
                        update phone_number
                        set live_inbound = case when :pointsInbound then :inbound else live_inbound end,
                            live_outbound = case when :pointsOutbound then :outbound else live_outbound end,
                            points_inbound = points_inbound and edits <> :edit,
                            points_outbound = points_outbound and edits <> :edit,
                            next_attempt_at = case when edits <> :edit then cast(:now as timestamptz) end,
                            failure = null, attempts = 0, attempting_until = null, told_at = :now
                        where id = :id""")
                .param("pointsInbound", job.pointsInbound())
                .param("inbound", job.inbound(), Types.VARCHAR)
                .param("pointsOutbound", job.pointsOutbound())
                .param("outbound", job.outbound(), Types.VARCHAR)
                .param("edit", job.edit())
                .param("now", now())
                .param("id", job.id().value())
                .update();
        changed(job.id());
    }

    /** The vendor has given it up. */
    @SystemWide
    @Transactional
    public void released(PhoneNumberId id) {
        jdbc.sql("""
                        update phone_number
                        set removed_at = :now, next_attempt_at = null, attempting_until = null, request_sealed = null
                        where id = :id""").param("now", now()).param("id", id.value()).update();
        changed(id);
    }

    /** The vendor does not know it any more. */
    @SystemWide
    @Transactional
    public void gone(PhoneNumberId id) {
        jdbc.sql("""
                        update phone_number
                        set state = 'GONE', gone_since = coalesce(gone_since, :now), is_default = false,
                            points_inbound = false, points_outbound = false, live_inbound = null, live_outbound = null,
                            failure = null, next_attempt_at = null, attempting_until = null
                        where id = :id""").param("now", now()).param("id", id.value()).update();
        changed(id);
    }

    @SystemWide
    @Transactional
    public void postpone(PhoneNumberId id, Duration pause) {
        jdbc.sql("update phone_number set next_attempt_at = :next where id = :id")
                .param("next", Timestamp.from(clock.instant().plus(pause)))
                .param("id", id.value())
                .update();
    }

    /** There is nothing to be done about it. */
    @SystemWide
    @Transactional
    public void rest(PhoneNumberId id) {
        jdbc.sql("""
                        update phone_number
                        set points_inbound = false, points_outbound = false, next_attempt_at = null,
                            attempting_until = null
                        where id = :id""").param("id", id.value()).update();
    }

    /**
     * It was not done.
     *
     * @param isAsked whether the vendor may have done it all the same
     * @param pause until the next attempt; null: there is none
     */
    @SystemWide
    @Transactional
    public void failed(Job job, String failure, boolean isAsked, @Nullable Duration pause) {
        jdbc.sql("""
                        update phone_number
                        set failure = :failure, attempting_until = null,
                            state = case when not :isFinal then state
                                         when state = 'REQUESTED' then 'FAILED'
                                         when state = 'RELEASING' and edits = :edit then 'ACTIVE'
                                         else state end,
                            request_sealed = case when :isFinal then null else request_sealed end,
                            asked_at = case when :isAsked then asked_at end,
                            -- Asked for anew meanwhile: that still stands.
                            next_attempt_at = case when edits <> :edit then next_attempt_at
                                                   else cast(:next as timestamptz) end
                        where id = :id""")
                .param("failure", failure)
                .param("isFinal", pause == null)
                .param("isAsked", isAsked)
                .param("edit", job.edit())
                .param(
                        "next",
                        pause == null ? null : Timestamp.from(clock.instant().plus(pause)),
                        Types.TIMESTAMP)
                .param("id", job.id().value())
                .update();
        changed(job.id());
    }

    private void changed(PhoneNumberId id) {
        var holder = jdbc.sql("select partner_id, workspace_id from phone_number where id = :id")
                .param("id", id.value())
                .query((row, count) -> {
                    var workspace = row.getObject(2, UUID.class);
                    return new NumberHolder(
                            new PartnerId(row.getObject(1, UUID.class)),
                            workspace == null ? null : new WorkspaceId(workspace));
                })
                .single();
        changes.announce(holder.partner(), holder.workspace());
    }

    private Job job(ResultSet row, int count) throws SQLException {
        var id = new PhoneNumberId(row.getObject("id", UUID.class));
        var request = row.getBytes("request_sealed");
        return new Job(
                id,
                new ConnectionId(row.getObject("connection_id", UUID.class)),
                Provider.valueOf(row.getString("provider")),
                NumberState.valueOf(row.getString("state")),
                Carrier.valueOf(row.getString("carrier")),
                row.getString("label"),
                row.getString("number"),
                row.getString("remote_id"),
                row.getTimestamp("asked_at") != null,
                request == null ? null : NumberRequest.open(request, id, vault),
                trunk(row),
                row.getLong("edits"),
                row.getInt("attempts") + 1,
                row.getBoolean("points_inbound"),
                row.getString("inbound"),
                row.getBoolean("points_outbound"),
                row.getString("outbound"));
    }

    private NumberImport.@Nullable Trunk trunk(ResultSet row) throws SQLException {
        var id = row.getObject("trunk_id", UUID.class);
        if (id == null || row.getString("host") == null) {
            return null;
        }
        var order = new TrunkOrder(
                id,
                row.getString("trunk_name"),
                row.getString("host"),
                row.getObject("port", Integer.class),
                TrunkOrder.Transport.valueOf(row.getString("transport")),
                row.getString("username"),
                TrunkBook.password(row.getBytes("password_sealed"), new TrunkId(id), vault)
                        .orElse(new Secret("")));
        return new NumberImport.Trunk(row.getString("trunk_remote_id"), order);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
