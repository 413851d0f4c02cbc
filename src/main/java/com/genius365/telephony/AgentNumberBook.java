package com.genius365.telephony;

import com.genius365.access.Grants;
import com.genius365.access.InWorkspace;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.Provider;
import com.genius365.telephony.Numbers.NumberChoice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which numbers of a workspace lead to which agent, and where those live; each method is one transaction. */
@Component
class AgentNumberBook {

    /** Of the numbers in an account that have to do with an agent there. */
    private static final String CONCERNED = """
             n.workspace_id = :workspace and n.connection_id = :connection and n.removed_at is null
              and n.remote_id is not null and n.state <> 'GONE'
              and (n.inbound_agent_id = :agent or n.outbound_agent_id = :agent
                or :external in (n.live_inbound, n.live_outbound))
            """;

    private final JdbcClient jdbc;
    private final Grants grants;
    private final NumberChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgentNumberBook(
            JdbcClient jdbc, Grants grants, NumberChanges changes, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.grants = grants;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    @InWorkspace
    @Transactional(readOnly = true)
    public List<NumberChoice> choices(WorkspaceId workspace, Provider provider) {
        return jdbc.sql("""
                        select n.id, n.number, n.label, n.connection_id, n.inbound_agent_id, n.outbound_agent_id,
                               n.is_default
                        from phone_number n
                        where n.workspace_id = :workspace and n.provider = :provider and n.removed_at is null
                          and n.state in ('ACTIVE', 'ACTIVATING')
                        order by n.number, n.id limit 1000""")
                .param("workspace", workspace.value())
                .param("provider", provider.name())
                .query((row, count) -> choice(row, provider))
                .list();
    }

    /** Of the vendor's numbers exactly these lead to the agent from now on. */
    @InWorkspace
    @Transactional
    public void assign(
            WorkspaceId workspace,
            UUID agent,
            Provider provider,
            Collection<PhoneNumberId> inbound,
            Collection<PhoneNumberId> outbound) {
        set(workspace, agent, provider, "inbound_agent_id", "points_inbound", inbound);
        set(workspace, agent, provider, "outbound_agent_id", "points_outbound", outbound);
        changed(workspace);
    }

    private void set(
            WorkspaceId workspace,
            UUID agent,
            Provider provider,
            String column,
            String flag,
            Collection<PhoneNumberId> numbers) {
        var ids = new HashSet<UUID>();
        numbers.forEach(number -> ids.add(number.value()));
        // "in" takes no empty list.
        ids.add(new UUID(0, 0));
        jdbc.sql("""
                        update phone_number
                        set %1$s = case when id in (:ids) then cast(:agent as uuid) end, %2$s = true,
                            edits = edits + 1, attempts = 0, next_attempt_at = :now, failure = null
                        where workspace_id = :workspace and provider = :provider and removed_at is null
                          and state in ('ACTIVE', 'ACTIVATING')
                          and ((id in (:ids) and %1$s is distinct from cast(:agent as uuid))
                            or (id not in (:ids) and %1$s = cast(:agent as uuid)))""".formatted(column, flag))
                .param("ids", ids)
                .param("provider", provider.name())
                .param("agent", agent)
                .param("now", now())
                .param("workspace", workspace.value())
                .update();
    }

    /** Where the agent lives now. One that is being taken away is not put back by those who have not heard of it. */
    @InWorkspace
    @Transactional
    public void place(WorkspaceId workspace, UUID agent, ConnectionId connection, String externalId) {
        jdbc.sql("""
                        insert into phone_agent (agent_id, partner_id, workspace_id, connection_id, external_id)
                        values (:agent, :partner, :workspace, :connection, :external)
                        on conflict (workspace_id, agent_id) do update
                        set connection_id = :connection, external_id = :external
                        where phone_agent.detached_at is null""")
                .param("agent", agent)
                .param("partner", grants.partnerOf(workspace).value())
                .param("workspace", workspace.value())
                .param("connection", connection.value())
                .param("external", externalId)
                .update();
    }

    /** Where the agent lives from now on; every number that is meant for it is told. */
    @InWorkspace
    @Transactional
    public void pointTo(WorkspaceId workspace, UUID agent, ConnectionId connection, String externalId) {
        jdbc.sql("""
                        insert into phone_agent (agent_id, partner_id, workspace_id, connection_id, external_id)
                        values (:agent, :partner, :workspace, :connection, :external)
                        on conflict (workspace_id, agent_id) do update
                        set connection_id = :connection, external_id = :external, detached_at = null""")
                .param("agent", agent)
                .param("partner", grants.partnerOf(workspace).value())
                .param("workspace", workspace.value())
                .param("connection", connection.value())
                .param("external", externalId)
                .update();
        jdbc.sql("""
                        update phone_number
                        set points_inbound = points_inbound or coalesce(inbound_agent_id = :agent, false),
                            points_outbound = points_outbound or coalesce(outbound_agent_id = :agent, false),
                            edits = edits + 1, attempts = 0, next_attempt_at = :now, failure = null
                        where workspace_id = :workspace and removed_at is null
                          and (inbound_agent_id = :agent or outbound_agent_id = :agent)""")
                .param("now", now())
                .param("workspace", workspace.value())
                .param("agent", agent)
                .update();
        changed(workspace);
    }

    /** Nothing in the account is to lead to the agent there any more. @return the numbers to be told */
    @InWorkspace
    @Transactional
    public List<PhoneNumberId> detach(WorkspaceId workspace, UUID agent, ConnectionId connection, String externalId) {
        jdbc.sql("""
                        update phone_agent set detached_at = coalesce(detached_at, :now)
                        where workspace_id = :workspace and agent_id = :agent and connection_id = :connection
                          and external_id = :external""")
                .param("now", now())
                .param("workspace", workspace.value())
                .param("agent", agent)
                .param("connection", connection.value())
                .param("external", externalId)
                .update();
        concerned("""
                        update phone_number n
                        set points_inbound = points_inbound
                              or coalesce(inbound_agent_id = :agent or live_inbound = :external, false),
                            points_outbound = points_outbound
                              or coalesce(outbound_agent_id = :agent or live_outbound = :external, false),
                            edits = edits + 1, attempts = 0, next_attempt_at = :now, failure = null
                        where""", workspace, agent, connection, externalId)
                .param("now", now())
                .update();
        // Nobody is woken: whoever asked does it at once, and a job would be in the way.
        changes.announce(grants.partnerOf(workspace), workspace);
        return concerned("select n.id from phone_number n where", workspace, agent, connection, externalId)
                .query((row, count) -> new PhoneNumberId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The numbers are free for others. */
    @InWorkspace
    @Transactional
    public void forget(WorkspaceId workspace, UUID agent) {
        jdbc.sql("""
                        update phone_number
                        set points_inbound = points_inbound or coalesce(inbound_agent_id = :agent, false),
                            points_outbound = points_outbound or coalesce(outbound_agent_id = :agent, false),
                            inbound_agent_id = nullif(inbound_agent_id, :agent),
                            outbound_agent_id = nullif(outbound_agent_id, :agent),
                            edits = edits + 1, attempts = 0, next_attempt_at = :now
                        where workspace_id = :workspace and (inbound_agent_id = :agent or outbound_agent_id = :agent)
                          and removed_at is null""")
                .param("agent", agent)
                .param("now", now())
                .param("workspace", workspace.value())
                .update();
        changed(workspace);
    }

    /** What the workspace had of its agency's numbers is the agency's again, and leads to nobody. */
    @SystemWide
    @Transactional
    public void giveBack(WorkspaceId workspace) {
        jdbc.sql("""
                        update phone_number
                        set points_inbound = points_inbound or live_inbound is not null,
                            points_outbound = points_outbound or live_outbound is not null,
                            workspace_id = null, inbound_agent_id = null, outbound_agent_id = null, is_default = false,
                            edits = edits + 1, attempts = 0, next_attempt_at = :now
                        where workspace_id = :workspace and is_shared""").param("now", now()).param("workspace", workspace.value()).update();
        events.publishEvent(new TelephonyRequested());
    }

    /** Whether a number in the account may still lead to the agent there. */
    @InWorkspace
    @Transactional(readOnly = true)
    public boolean isLedTo(WorkspaceId workspace, UUID agent, ConnectionId connection, String externalId) {
        return concerned(
                        "select exists (select from phone_number n where",
                        workspace,
                        agent,
                        connection,
                        externalId,
                        """
                              and (n.points_inbound or n.points_outbound or n.attempting_until > :now
                                or :external in (n.live_inbound, n.live_outbound)))""")
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Which number a call of the agent shows: its own, else the account's default, else one that nobody else calls from. */
    @InWorkspace
    @Transactional(readOnly = true)
    public Optional<String> caller(WorkspaceId workspace, UUID agent, ConnectionId connection) {
        return jdbc.sql("""
                        select remote_id from phone_number
                        where workspace_id = :workspace and connection_id = :connection and state = 'ACTIVE'
                          and removed_at is null and remote_id is not null and number is not null
                        order by (outbound_agent_id = :agent) desc nulls last, is_default desc,
                                 (inbound_agent_id = :agent) desc nulls last, outbound_agent_id nulls first, created_at, id
                        limit 1""")
                .param("workspace", workspace.value())
                .param("connection", connection.value())
                .param("agent", agent)
                .query(String.class)
                .optional();
    }

    /** Numbers of the account that are other workspaces', or are not to be used. */
    @SystemWide
    @Transactional(readOnly = true)
    public Set<String> closedTo(WorkspaceId workspace, ConnectionId connection) {
        return new HashSet<>(jdbc.sql("""
                        select remote_id from phone_number
                        where connection_id = :connection and remote_id is not null and removed_at is null
                          and (workspace_id <> :workspace or state in ('GONE', 'RELEASING'))""")
                .param("connection", connection.value())
                .param("workspace", workspace.value())
                .query(String.class)
                .list());
    }

    private JdbcClient.StatementSpec concerned(
            String sql, WorkspaceId workspace, UUID agent, ConnectionId connection, String externalId) {
        return concerned(sql, workspace, agent, connection, externalId, "");
    }

    private JdbcClient.StatementSpec concerned(
            String before,
            WorkspaceId workspace,
            UUID agent,
            ConnectionId connection,
            String externalId,
            String after) {
        return jdbc.sql(before + CONCERNED + after)
                .param("workspace", workspace.value())
                .param("agent", agent)
                .param("connection", connection.value())
                .param("external", externalId);
    }

    private void changed(WorkspaceId workspace) {
        changes.announce(grants.partnerOf(workspace), workspace);
        events.publishEvent(new TelephonyRequested());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static NumberChoice choice(ResultSet row, Provider provider) throws SQLException {
        return new NumberChoice(
                new PhoneNumberId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("label"),
                provider,
                new ConnectionId(row.getObject("connection_id", UUID.class)),
                row.getObject("inbound_agent_id", UUID.class),
                row.getObject("outbound_agent_id", UUID.class),
                row.getBoolean("is_default"));
    }
}
