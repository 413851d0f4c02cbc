package com.genius365.outage;

import com.genius365.process.FrozenPostgres;
import com.genius365.process.Ports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A PostgreSQL that the program did not bring along: it can be stopped, started again, and frozen. */
final class ExternalPostgres implements AutoCloseable {

    private static final String CLUSTER = "cluster";

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    private ExternalPostgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.server = launch(folder, port);
    }

    static ExternalPostgres start(Path folder) {
        return new ExternalPostgres(folder, Ports.free());
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    String user() {
        return "postgres";
    }

    void stop() {
        close();
    }

    void startAgain() {
        server = launch(folder, port);
    }

    FrozenPostgres freeze() {
        return FrozenPostgres.in(folder.resolve(CLUSTER));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres launch(Path folder, int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve(CLUSTER))
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
