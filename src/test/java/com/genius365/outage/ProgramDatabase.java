package com.genius365.outage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of a running program, seen from beside it as the owner of its tables, whom no policy binds. */
final class ProgramDatabase {

    /**
     * An agent as its vendor knows it.
     *
     * @param connection whose webhooks it causes
     */
    record PublishedAgent(String remoteId, UUID connection) {}

    private static final int PORT_LINE = 3;

    private final DriverManagerDataSource source;
    private final JdbcClient jdbc;

    ProgramDatabase(String url, String user, String password) {
        this.source = new DriverManagerDataSource(url, user, password);
        this.jdbc = JdbcClient.create(source);
    }

    /** The embedded one. PostgreSQL itself writes down where it listens. */
    static ProgramDatabase in(Path dataDirectory) {
        try {
            var port = Files.readAllLines(dataDirectory.resolve("postgres").resolve("postmaster.pid"))
                    .get(PORT_LINE)
                    .strip();
            var password =
                    Files.readString(dataDirectory.resolve("database-password")).strip();
            return new ProgramDatabase("jdbc:postgresql://localhost:" + port + "/genius365", "genius365", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PublishedAgent publishedAgent(String name) {
        return jdbc.sql("select d.remote_id, d.remote_connection_id from agent a"
                        + " join agent_deployment d on d.agent_id = a.id where a.name = ? and d.sync_state = 'SYNCED'")
                .param(name)
                .query((row, number) -> new PublishedAgent(row.getString(1), row.getObject(2, UUID.class)))
                .single();
    }

    boolean isPublished(String agent) {
        return count(
                        "agent a join agent_deployment d on d.agent_id = a.id where a.name = ? and d.sync_state = 'SYNCED'",
                        agent)
                == 1;
    }

    long count(String fromWhere, Object... parameters) {
        return jdbc.sql("select count(*) from " + fromWhere)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** Whoever wants to write to the table waits until this is closed; reading goes on. */
    Connection hold(String table) throws SQLException {
        var connection = DriverManager.getConnection(source.getUrl(), source.getUsername(), source.getPassword());
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in share mode");
        }
        return connection;
    }

    boolean isWaitedFor(String table) {
        return count("pg_locks where not granted and relation = cast(? as regclass)", table) > 0;
    }
}
