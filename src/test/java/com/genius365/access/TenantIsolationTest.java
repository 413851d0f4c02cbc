package com.genius365.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.agent.AgentDrafts;
import com.genius365.agent.SyncState;
import com.genius365.common.Ids;
import com.genius365.tenancy.WorkspaceRemoval;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two agencies in one database, looked at with the program's own connections, past every service. */
@ApplicationTest
class TenantIsolationTest {

    /** Who the tenants are and who belongs to them: read before there is a tenant, by the tenancy module alone. */
    private static final Set<String> SAY_WHO_THE_TENANTS_ARE =
            Set.of("workspace_member", "workspace_limit", "workspace_visit");

    private static final List<String> OF_WORKSPACES = List.of(
            "agent",
            "agent_version",
            "agent_deployment",
            "agent_unfinished",
            "document",
            "document_file",
            "document_passage",
            "document_copy",
            "call",
            "call_reference",
            "call_status_change",
            "call_tool_call",
            "connection",
            "connection_assignment",
            "webhook_event",
            "audit_entry",
            "workspace_variable",
            "workspace_invitation",
            "team_invitation_workspace",
            "workspace_checklist",
            "tool",
            "phone_account",
            "phone_number",
            "phone_agent",
            "sip_trunk",
            "webhook_endpoint",
            "webhook_delivery");

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final OwnerSql owner;
    private final Worlds worlds;
    private final WorkspaceRemoval removal;
    private final TestClock clock;

    TenantIsolationTest(
            JdbcClient jdbc,
            EntityManager entities,
            PlatformTransactionManager transactions,
            OwnerSql owner,
            Worlds worlds,
            WorkspaceRemoval removal,
            TestClock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
        this.owner = owner;
        this.worlds = worlds;
        this.removal = removal;
        this.clock = clock;
    }

    @Test
    void sql_without_a_tenant_sees_nobodys_rows() {
        fill(worlds.create());

        for (var table : OF_WORKSPACES) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
            assertThat(transact(() -> jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single()))
                    .as(table + " in a transaction")
                    .isZero();
        }
    }

    @Test
    void sql_with_a_tenant_sees_its_rows_only() {
        var mine = worlds.create();
        var theirs = worlds.create();
        fill(mine);
        fill(theirs);

        for (var table : OF_WORKSPACES) {
            var seen = in(
                    mine,
                    () -> jdbc.sql("select distinct workspace_id from " + table)
                            .query(UUID.class)
                            .list());

            assertThat(seen).as(table).containsExactly(mine.workspace().value());
        }
    }

    @Test
    void sql_with_a_tenant_changes_its_rows_only() {
        var mine = worlds.create();
        var theirs = worlds.create();
        fill(mine);
        var agent = fill(theirs);

        var changed = in(mine, () -> jdbc.sql("update agent set name = 'Taken'").update());
        var deleted = in(
                mine,
                () -> jdbc.sql("delete from agent where id = :id")
                        .param("id", agent)
                        .update());

        assertThat(changed).isEqualTo(1);
        assertThat(deleted).isZero();
        assertThat(owner.count("agent", "id = ? and name = 'Agent'", agent)).isEqualTo(1);
        assertThatThrownBy(() -> in(
                        mine,
                        () -> jdbc.sql("""
                        insert into connection_assignment (partner_id, workspace_id, connection_id)
                        select :partner, :workspace, id from connection limit 1""")
                                .param("partner", theirs.partner().value())
                                .param("workspace", theirs.workspace().value())
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void a_workspace_sees_neither_another_ones_nor_another_partners_connections() {
        var mine = worlds.create();
        var theirs = worlds.create();
        var partners = partnerConnection(mine);
        partnerConnection(theirs);
        connection(mine.partner().value(), mine.otherWorkspace().value());

        var seen = in(
                mine,
                () -> jdbc.sql("select id from connection").query(UUID.class).list());

        assertThat(seen).containsExactly(partners);
    }

    @Test
    void the_tenant_ends_with_its_transaction() {
        var mine = worlds.create();
        fill(mine);
        in(mine, () -> jdbc.sql("select count(*) from agent").query(Long.class).single());

        for (var i = 0; i < 50; i++) {
            assertThat(jdbc.sql("select current_workspace()")
                            .query((row, number) -> row.getString(1) == null)
                            .single())
                    .isTrue();
        }
    }

    @Test
    void nobody_rewrites_the_audit_log() {
        var mine = worlds.create();
        fill(mine);

        assertThatThrownBy(() -> in(
                        mine,
                        () -> jdbc.sql("update audit_entry set action = 'x'").update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(
                        () -> in(mine, () -> jdbc.sql("delete from audit_entry").update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void entities_of_another_workspace_cannot_be_found_listed_or_changed() {
        var mine = worlds.create();
        var theirs = worlds.create();
        fill(mine);
        var agent = fill(theirs);
        var agents = entityNamed("Agent");

        assertThat(in(mine, () -> entities.find(agents, agent) == null)).isTrue();
        assertThat(in(
                        mine,
                        () -> entities.createQuery("select count(a) from Agent a", Long.class)
                                .getSingleResult()))
                .isEqualTo(1);
        assertThat(in(
                        mine,
                        () -> entities.createQuery("update Agent a set a.name = 'Taken' where a.id = :id")
                                .setParameter("id", agent)
                                .executeUpdate()))
                .isZero();
        assertThat(in(
                        mine,
                        () -> entities.createQuery("delete from Agent a where a.id = :id")
                                .setParameter("id", agent)
                                .executeUpdate()))
                .isZero();
        assertThat(transact(() -> entities.createQuery("select count(a) from Agent a", Long.class)
                        .getSingleResult()))
                .isZero();
        assertThat(owner.count("agent", "id = ? and name = 'Agent'", agent)).isEqualTo(1);
    }

    @Test
    void work_in_one_workspace_cannot_reach_into_a_second() {
        var mine = worlds.create();
        var theirs = worlds.create();

        assertThatThrownBy(() -> in(mine, () -> in(theirs, () -> true)))
                .hasMessageContaining("One transaction, one workspace");
        assertThat(in(mine, () -> in(mine, () -> true))).isTrue();
    }

    @Test
    void work_in_a_workspace_cannot_become_work_for_all_of_them() {
        var mine = worlds.create();

        assertThatThrownBy(() -> in(mine, () -> WorkspaceScope.call(WorkspaceScope.Tenant.SYSTEM, () -> true)))
                .hasMessageContaining("One transaction, one workspace");
    }

    @Test
    void every_table_with_a_workspace_is_guarded_by_the_database() {
        var unguarded = new TreeSet<>(owner.sql("""
                        select c.relname
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                          and not c.relispartition
                          and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))""").query(String.class).list());

        assertThat(unguarded).isEqualTo(new TreeSet<>(SAY_WHO_THE_TENANTS_ARE));
    }

    @Test
    void every_table_with_a_workspace_is_looked_at_here() {
        var tables = tablesOfWorkspaces();

        tables.removeAll(SAY_WHO_THE_TENANTS_ARE);
        assertThat(tables).containsExactlyInAnyOrderElementsOf(OF_WORKSPACES);
    }

    @Test
    void nothing_of_a_workspace_stays_when_it_is_deleted_for_good() {
        var world = worlds.create();
        var theirs = worlds.create();
        fill(world);
        fill(theirs);
        sayWhoTheyAre(world);
        var workspace = world.workspace().value();
        var tables = tablesOfWorkspaces();
        tables.forEach(table -> assertThat(owner.count(table, "workspace_id = ?", workspace))
                .as(table + " before")
                .isPositive());
        // Long enough for its vendors to have been asked in vain.
        owner.sql("""
                        update workspace set status = 'ARCHIVED', archived_at = ?::timestamptz - interval '100 days',
                               removal_begun_at = ?::timestamptz - interval '61 days'
                        where id = ?""")
                .params(Timestamp.from(clock.instant()), Timestamp.from(clock.instant()), workspace)
                .update();

        removal.removeDue();

        tables.forEach(table -> assertThat(owner.count(table, "workspace_id = ?", workspace))
                .as(table)
                .isZero());
        assertThat(owner.count("workspace", "id = ?", workspace)).isZero();
        OF_WORKSPACES.forEach(table -> assertThat(owner.count(
                        table, "workspace_id = ?", theirs.workspace().value()))
                .as(table + " of others")
                .isPositive());
    }

    @Test
    void nothing_of_a_workspace_is_deleted_that_nobody_archived() {
        var mine = worlds.create();
        fill(mine);

        assertThatThrownBy(() -> in(
                        mine,
                        () -> jdbc.sql("select workspace_rows_removed(?, null, 10)")
                                .params(mine.workspace().value())
                                .query(Integer.class)
                                .single()))
                .hasStackTraceContaining("is not being removed");
    }

    @Test
    void no_partition_is_a_way_around_its_tables_policy() {
        var reachable = jdbc.sql("""
                        select c.relname from pg_class c
                        where c.relispartition and c.relkind = 'r'
                          and has_table_privilege(c.oid, 'select, insert, update, delete')""").query(String.class).list();

        assertThat(reachable).isEmpty();
    }

    @Test
    void the_program_works_as_a_role_that_the_policies_bind() {
        var role = jdbc.sql("""
                        select r.rolname as name, r.rolsuper as super, r.rolbypassrls as bypass, r.rolcreaterole as makes,
                               (select count(*) from pg_class c
                                where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as owned
                        from pg_roles r where r.rolname = current_user""").query().singleRow();

        assertThat(role)
                .isEqualTo(
                        Map.of("name", "genius365_app", "super", false, "bypass", false, "makes", false, "owned", 0L));
        assertThatThrownBy(() -> jdbc.sql("create table smuggled (id int)").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() ->
                        jdbc.sql("alter table agent disable row level security").update())
                .hasStackTraceContaining("must be owner");
    }

    @Test
    void search_reads_the_index_and_nobody_elses_calls() {
        var mine = worlds.create();
        var theirs = worlds.create();
        manyCalls(mine, "marmalade");
        manyCalls(theirs, "marmalade");
        owner.sql("analyze call").update();
        var before = scans("call_search_idx");

        var found = in(mine, () -> jdbc.sql("""
                        select c.workspace_id from search_calls('marmalade', 10000) f join call c on c.id = f.call_id""").query(UUID.class).list());
        var ids = in(
                mine,
                () -> jdbc.sql("select call_id from search_calls('marmalade', 10000)")
                        .query(UUID.class)
                        .list());

        assertThat(found).hasSize(5).containsOnly(mine.workspace().value());
        assertThat(ids).hasSize(5);
        assertThat(scans("call_search_idx")).isGreaterThan(before);
        assertThat(jdbc.sql("select count(*) from search_calls('marmalade', 10000)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void search_plans_with_the_index_also_when_it_no_longer_looks_at_the_words() {
        var mine = worlds.create();
        manyCalls(mine, "quince");
        owner.sql("analyze call").update();
        var body = owner.sql("select prosrc from pg_proc where proname = 'search_calls'")
                .query(String.class)
                .single();
        var query = body.substring(body.lastIndexOf("return query") + "return query".length());
        var statement = query.substring(0, query.indexOf(';'))
                .replace("words", "to_tsquery('simple', 'quince:*')")
                .replace("current_workspace()", "'" + mine.workspace() + "'")
                .replace("at_most", "10000");

        var plan = String.join(
                "\n", owner.sql("explain " + statement).query(String.class).list());

        assertThat(plan).containsPattern("Index Scan on call_\\d{4}_\\d{2}_search_idx");
    }

    /** How often the partitions of the index were used, by sessions that have told so. */
    private long scans(String index) {
        jdbc.sql("select pg_stat_force_next_flush()").query((row, number) -> 0).list();
        return owner.sql("""
                        select coalesce(sum(s.idx_scan), 0) from pg_stat_user_indexes s
                        join pg_inherits i on i.inhrelid = s.indexrelid
                        where i.inhparent = ?::regclass""").params(index).query(Long.class).single();
    }

    private <T> T in(World world, Callable<T> work) {
        try {
            return WorkspaceScope.call(
                    new WorkspaceScope.Tenant(world.workspace(), world.partner(), false), () -> transact(work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T transact(Callable<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> get(work)));
    }

    private static <T> T get(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Class<?> entityNamed(String name) {
        return entities.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getJavaType();
    }

    private TreeSet<String> tablesOfWorkspaces() {
        return new TreeSet<>(owner.sql("""
                        select c.relname
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                          and not c.relispartition""").query(String.class).list());
    }

    /** One row in each table that says who the tenants are; its people are there already. */
    private void sayWhoTheyAre(World world) {
        owner.sql("""
                        insert into workspace_limit (workspace_id, partner_id, users, agents, minutes_per_month,
                                                     concurrent_calls)
                        values (?, ?, 1, 1, 1, 1)""")
                .params(world.workspace().value(), world.partner().value())
                .update();
        owner.sql("insert into workspace_visit (user_id, partner_id, workspace_id, at) values (?, ?, ?, now())")
                .params(
                        world.owner().userId().value(),
                        world.partner().value(),
                        world.workspace().value())
                .update();
    }

    /** One row in each table. @return the agent's id */
    private UUID fill(World world) {
        var partner = world.partner().value();
        var workspace = world.workspace().value();
        var connection = connection(partner, workspace);
        owner.sql("insert into connection_assignment (partner_id, workspace_id, connection_id) values (?, ?, ?)")
                .params(partner, workspace, connection)
                .update();
        var agent = AgentDrafts.insert(owner, partner, workspace, "Agent", SyncState.NOT_SYNCED);
        owner.sql("insert into agent_version (id, partner_id, workspace_id, agent_id, number, content, created_at)"
                        + " values (?, ?, ?, ?, 1, '{}', now())")
                .params(Ids.next(), partner, workspace, agent)
                .update();
        owner.sql("insert into agent_unfinished (id, partner_id, workspace_id, user_id, content, edited_at)"
                        + " values (?, ?, ?, ?, '{}', now())")
                .params(Ids.next(), partner, workspace, world.owner().userId().value())
                .update();
        var call = call(world, connection, "Hello");
        owner.sql("insert into call_status_change (id, partner_id, workspace_id, call_id, status, at)"
                        + " values (?, ?, ?, ?, 'INITIATED', now())")
                .params(Ids.next(), partner, workspace, call)
                .update();
        owner.sql("insert into call_reference (connection_id, external_id, partner_id, workspace_id, call_id)"
                        + " values (?, 'x', ?, ?, ?)")
                .params(connection, partner, workspace, call)
                .update();
        owner.sql("""
                        insert into webhook_event (id, connection_id, partner_id, workspace_id, provider, event_key, type,
                                                   body, received_at, state)
                        values (?, ?, ?, ?, 'VAPI', 'k', 't', '', now(), 'APPLIED')""").params(Ids.next(), connection, partner, workspace).update();
        owner.sql("insert into audit_entry (id, at, partner_id, workspace_id, action) values (?, now(), ?, ?, 'A')")
                .params(Ids.next(), partner, workspace)
                .update();
        owner.sql(
                        "insert into workspace_variable (partner_id, workspace_id, name, value, position) values (?, ?, 'v', '', 0)")
                .params(partner, workspace)
                .update();
        owner.sql("insert into workspace_checklist (partner_id, workspace_id, dismissed_at) values (?, ?, now())")
                .params(partner, workspace)
                .update();
        owner.sql("""
                        insert into tool (id, partner_id, workspace_id, name, description, kind, parameters, setup,
                                          secrets_sealed, created_at, edited_at, version)
                        values (?, ?, ?, 'tool', 'd', 'END_CALL', '{}', '{}', '', now(), now(), 0)""").params(Ids.next(), partner, workspace).update();
        owner.sql("""
                        insert into call_tool_call (id, partner_id, workspace_id, connection_id, external_call_id,
                                                    external_id, tool_id, tool_name, at, deadline_at)
                        values (?, ?, ?, ?, 'x', 'y', ?, 'tool', now(), now())""")
                .params(Ids.next(), partner, workspace, connection, Ids.next())
                .update();
        documents(world, connection);
        invitations(world);
        telephony(world, connection, agent);
        webhooks(world);
        return agent;
    }

    private void documents(World world, UUID connection) {
        var partner = world.partner().value();
        var workspace = world.workspace().value();
        var document = Ids.next();
        owner.sql("""
                        insert into document (id, partner_id, workspace_id, title, status, source, reading, created_at,
                                              edited_at, version)
                        values (?, ?, ?, 'Document', 'DRAFT', 'WRITTEN', 'READY', now(), now(), 0)""").params(document, partner, workspace).update();
        owner.sql("insert into document_file (partner_id, workspace_id, document_id, body) values (?, ?, ?, '')")
                .params(partner, workspace, document)
                .update();
        owner.sql("""
                        insert into document_passage (partner_id, workspace_id, document_id, number, content, search)
                        values (?, ?, ?, 1, '', '')""").params(partner, workspace, document).update();
        owner.sql("""
                        insert into document_copy (id, partner_id, workspace_id, document_id, connection_id, provider,
                                                   fingerprint, state, next_check_at, created_at)
                        values (?, ?, ?, ?, ?, 'VAPI', 'f', 'PRESENT', 'infinity', now())""")
                .params(Ids.next(), partner, workspace, document, connection)
                .update();
    }

    private void telephony(World world, UUID connection, UUID agent) {
        var partner = world.partner().value();
        var workspace = world.workspace().value();
        // The program reads every account there is by itself.
        owner.sql("""
                        insert into phone_account (connection_id, partner_id, workspace_id, next_read_at)
                        values (?, ?, ?, now()) on conflict do nothing""").params(connection, partner, workspace).update();
        owner.sql("""
                        insert into phone_number (id, partner_id, workspace_id, connection_id, is_shared, provider, carrier,
                                                  remote_id, number, state, created_at)
                        values (?, ?, ?, ?, false, 'VAPI', 'VENDOR', ?, '+14155550100', 'ACTIVE', now())""")
                .params(Ids.next(), partner, workspace, connection, Ids.next().toString())
                .update();
        owner.sql("""
                        insert into phone_agent (agent_id, partner_id, workspace_id, connection_id, external_id)
                        values (?, ?, ?, ?, 'x')""").params(agent, partner, workspace, connection).update();
        owner.sql("""
                        insert into sip_trunk (id, partner_id, workspace_id, connection_id, name, host, transport, state,
                                               created_at)
                        values (?, ?, ?, ?, 'T', 'sip.example.com', 'UDP', 'READY', now())""").params(Ids.next(), partner, workspace, connection).update();
    }

    private void webhooks(World world) {
        var partner = world.partner().value();
        var workspace = world.workspace().value();
        var endpoint = Ids.next();
        owner.sql("""
                        insert into webhook_endpoint (id, partner_id, workspace_id, url, description, events, with_words,
                                                      is_on, secret_sealed, busy_until, created_at, version)
                        values (?, ?, ?, 'https://example.com', '', '{}', false, false, '', now(), now(), 0)""").params(endpoint, partner, workspace).update();
        owner.sql("""
                        insert into webhook_delivery (id, partner_id, workspace_id, endpoint_id, event, reference, body,
                                                      has_words, state, attempts, next_attempt_at, created_at)
                        values (?, ?, ?, ?, 'call.ended', 'r', '{}', false, 'DELIVERED', 1, now(), now())""").params(Ids.next(), partner, workspace, endpoint).update();
    }

    private void invitations(World world) {
        owner.sql("""
                        insert into workspace_invitation (id, partner_id, workspace_id, email, role, token_hash, invited_by,
                                                          inviter, sent_at, expires_at, created_at)
                        values (?, ?, ?, 'a@b.test', 'VIEWER', ?, ?, 'I', now(), now(), now())""")
                .params(
                        Ids.next(),
                        world.partner().value(),
                        world.workspace().value(),
                        world.slug().getBytes(StandardCharsets.UTF_8),
                        world.owner().userId().value())
                .update();
        var team = Ids.next();
        owner.sql("""
                        insert into team_invitation (id, partner_id, email, role, token_hash, invited_by, inviter, sent_at,
                                                     expires_at, created_at)
                        values (?, ?, 'a@b.test', 'MEMBER', ?, ?, 'I', now(), now(), now())""")
                .params(
                        team,
                        world.partner().value(),
                        world.slug().getBytes(StandardCharsets.UTF_8),
                        world.owner().userId().value())
                .update();
        owner.sql("""
                        insert into team_invitation_workspace (partner_id, workspace_id, invitation_id, role)
                        values (?, ?, ?, 'VIEWER')""")
                .params(world.partner().value(), world.workspace().value(), team)
                .update();
    }

    private UUID partnerConnection(World world) {
        return connection(world.partner().value(), null);
    }

    private UUID connection(UUID partner, @Nullable UUID workspace) {
        var id = Ids.next();
        owner.sql("""
                        insert into connection (id, partner_id, workspace_id, provider, name, api_key_sealed,
                                                webhook_secret_sealed)
                        values (:id, :partner, :workspace, 'VAPI', 'C', '', '')""")
                .param("id", id)
                .param("partner", partner)
                .param("workspace", workspace, java.sql.Types.OTHER)
                .update();
        return id;
    }

    private UUID call(World world, UUID connection, String words) {
        var id = Ids.next();
        owner.sql("""
                        insert into call (id, partner_id, workspace_id, connection_id, provider, direction, status,
                                          created_at, transcript_text, version)
                        values (?, ?, ?, ?, 'VAPI', 'OUTBOUND', 'COMPLETED', now(), ?, 0)""")
                .params(id, world.partner().value(), world.workspace().value(), connection, words)
                .update();
        return id;
    }

    /** So many that reading all of them is the worse plan; five of them have the word. */
    private void manyCalls(World world, String word) {
        var connection = Ids.next();
        owner.sql("""
                        insert into call (id, partner_id, workspace_id, connection_id, provider, direction, status,
                                          created_at, transcript_text, version)
                        select uuidv7(), :partner, :workspace, :connection, 'VAPI', 'OUTBOUND', 'COMPLETED', now(),
                               'talk about number ' || n, 0
                        from generate_series(1, 8000) n""")
                .param("partner", world.partner().value())
                .param("workspace", world.workspace().value())
                .param("connection", connection)
                .update();
        for (var i = 0; i < 5; i++) {
            call(world, connection, "they spoke of " + word);
        }
    }
}
