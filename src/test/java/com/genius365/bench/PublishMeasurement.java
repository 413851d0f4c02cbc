package com.genius365.bench;

import com.genius365.agent.AgentDrafts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * How long it takes until many agents that were asked to be published are; the ideal is the vendor's latency times the
 * requests, divided by how many the program makes at once. The yardstick makes as many requests as wide, and nothing else.
 */
final class PublishMeasurement {

    static final Duration LATENCY = Duration.ofMillis(50);

    /** What the program allows itself. */
    private static final int AT_ONCE = 8;

    private static final int AGENTS = 200;
    private static final Duration WITHIN = Duration.ofMinutes(3);

    private final ProgramFolder folder;
    private final SlowVendor vendor;

    PublishMeasurement(ProgramFolder folder, SlowVendor vendor) {
        this.folder = folder;
        this.vendor = vendor;
    }

    void run(Results results) {
        var ratios = Ratios.atMost(2);
        var ideal = 0.0;
        try (var database = folder.connect()) {
            awaitThoseOfTheDemo(database);
            publish(database, "warm");
            for (var round = 0; round < Math.min(3, BenchRun.ROUNDS); round++) {
                vendor.takeAsked();
                var seconds = publish(database, "round-" + round);
                var requests = vendor.takeAsked();
                ideal = LATENCY.toMillis() * requests / 1000.0 / AT_ONCE;
                ratios.add(seconds, alone(requests));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        results.add(Finding.note(
                "K7",
                AGENTS + " agents published at a vendor that takes " + LATENCY.toMillis() + " ms for an answer, "
                        + AT_ONCE + " at once",
                ratios,
                String.format(Locale.ROOT, "%.1f s", ratios.measured()),
                String.format(
                        Locale.ROOT, "the same requests alone: %.1f s; ideal %.1f s", ratios.yardstick(), ideal)));
        results.remark("K7: the measured time includes up to two seconds until the program looks for what is due.");
    }

    private static void awaitThoseOfTheDemo(Connection database) {
        if (!Patience.until(
                WITHIN,
                () -> count(database, "select count(*) from agent_deployment where sync_state = 'PENDING'") == 0)) {
            throw new IllegalStateException("The demo's agents are not published");
        }
    }

    private static int count(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** @return seconds from the commit that asks for it to the last that is published */
    private static double publish(Connection database, String name) throws SQLException {
        database.setAutoCommit(false);
        try (var insert = database.prepareStatement("""
                with place as (select partner_id, workspace_id from agent where provider = 'VAPI' limit 1),
                new_agent as (
                    insert into agent (id, partner_id, workspace_id, name, provider, model, language, content, edits,
                                       last_version, version_edits, created_at, edited_at, version)
                    select uuidv7(), partner_id, workspace_id, ? || n, 'VAPI', 'openai/gpt-4o', 'en-US', ?::jsonb, 1, 1, 1,
                           now(), now(), 0
                    from place, generate_series(1, ?) n returning *),
                new_version as (
                    insert into agent_version (id, partner_id, workspace_id, agent_id, number, content, created_at)
                    select uuidv7(), partner_id, workspace_id, id, 1, content, now() from new_agent)
                insert into agent_deployment (id, partner_id, workspace_id, agent_id, role, provider, sync_state, next_sync_at,
                                              wanted_version)
                select uuidv7(), partner_id, workspace_id, id, 'ACTIVE', 'VAPI', 'PENDING', now(), 1 from new_agent""")) {
            insert.setString(1, name + "-");
            insert.setString(2, AgentDrafts.CONTENT);
            insert.setInt(3, AGENTS);
            insert.executeUpdate();
        }
        database.commit();
        database.setAutoCommit(true);
        var began = System.nanoTime();
        if (!Patience.until(WITHIN, () -> published(database, name) == AGENTS)) {
            throw new IllegalStateException("Only " + published(database, name) + " were published");
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static int published(Connection database, String name) throws SQLException {
        return count(
                database,
                "select count(*) from agent a join agent_deployment d on d.agent_id = a.id where a.name like '" + name
                        + "-%' and d.sync_state = 'SYNCED'");
    }

    private double alone(int requests) {
        var http = new OkHttpClient();
        var places = new Semaphore(AT_ONCE);
        var body = RequestBody.create(AgentDrafts.CONTENT.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var began = System.nanoTime();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < requests; i++) {
                workers.submit(() -> {
                    places.acquireUninterruptibly();
                    try (var answer = http.newCall(new Request.Builder()
                                    .url(vendor.url() + "/assistant")
                                    .post(body)
                                    .build())
                            .execute()) {
                        return answer.code();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
