package com.genius365.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The database of a running program, seen and set up from outside. */
final class BenchDatabase implements AutoCloseable {

    /** Ends a hold. */
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    private static final Duration RESTS_WITHIN = Duration.ofSeconds(30);

    private final ProgramFolder folder;
    private final Connection owner;
    private final Connection superuser;

    BenchDatabase(ProgramFolder folder) {
        this.folder = folder;
        try {
            owner = folder.connect();
            superuser = folder.connectAsSuperuser();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        execute("create table bench_small_row (id uuid primary key, text text not null)");
    }

    /** No webhooks, no calls, nothing left to be written: every round begins like this. */
    void clear() {
        // First what is waited for, so that whoever applies webhooks at this moment ends by himself.
        execute("truncate webhook_event, webhook_key");
        awaitRest();
        for (var table : List.of("call_reference", "call_status_change", "call", "bench_small_row")) {
            execute("truncate " + table);
        }
        try (var statement = superuser.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Lets webhooks be accepted but not applied: it locks the one table that applying begins with, and that accepting does
     * not touch. The program's patience with a statement is ten seconds.
     */
    Hold holdApplication() {
        try {
            var connection = folder.connect();
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("lock table call_reference in access exclusive mode");
            }
            return () -> {
                try (connection) {
                    connection.rollback();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String query) {
        return (long) decimal(query);
    }

    double decimal(String query) {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The clock that waiting is measured by. */
    double now() {
        return decimal("select extract(epoch from clock_timestamp())");
    }

    /** @param moment of {@link #now}: what came in later does not count */
    boolean hasPendingFromBefore(double moment) {
        return number("""
                select count(*) from (select from webhook_event
                                      where state = 'PENDING' and received_at < to_timestamp(%f) limit 1)""".formatted(moment)) > 0;
    }

    boolean hasPending() {
        return hasPendingFromBefore(now());
    }

    @Override
    public void close() {
        try (owner;
                superuser) {
            // Both are.
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitRest() {
        if (!Patience.until(RESTS_WITHIN, () -> number("""
                        select count(*) from pg_stat_activity
                        where application_name = 'genius365' and state <> 'idle'""") == 0)) {
            throw new IllegalStateException("The program does not come to rest");
        }
    }

    private void execute(String command) {
        try (var statement = owner.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
