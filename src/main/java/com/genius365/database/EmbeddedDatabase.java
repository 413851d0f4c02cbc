package com.genius365.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that this process starts on a folder, for whoever configures none. It is durable: every commit is on
 * disk before it is answered. It listens on the loopback address only and asks for a password.
 *
 * <p>A killed program leaves its PostgreSQL running; the next start on the same folder stops that one first. A folder
 * that a living program uses is refused.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "genius365";
    private static final Duration ORPHAN_STOPS_WITHIN = Duration.ofSeconds(20);

    private final FileChannel lockChannel;
    private final FileLock lock;
    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedDatabase(FileChannel lockChannel, FileLock lock, EmbeddedPostgres postgres, String password) {
        this.lockChannel = lockChannel;
        this.lock = lock;
        this.postgres = postgres;
        this.password = password;
    }

    /** @throws DatabaseStartException with a sentence that says what to do */
    static EmbeddedDatabase start(Path dataDirectory) {
        try {
            var folder = Files.createDirectories(dataDirectory).toRealPath();
            var channel = FileChannel.open(
                    folder.resolve("genius365.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lock(channel, folder);
            var cluster = folder.resolve("postgres");
            stopOrphan(cluster);
            var password = password(folder);
            var postgres = startServer(cluster, password);
            var database = new EmbeddedDatabase(channel, lock, postgres, password);
            database.prepare(cluster);
            return database;
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "GENIUS365_DATA_DIR: cannot use the folder " + dataDirectory.toAbsolutePath() + " ("
                            + e.getMessage() + "). Name one that can be written, for example /var/lib/genius365.",
                    e);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + NAME;
    }

    String user() {
        return NAME;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            postgres.close();
            lock.release();
            lockChannel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock lock(FileChannel channel, Path folder) throws IOException {
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new DatabaseStartException(
                    "GENIUS365_DATA_DIR: the folder " + folder + " is used by another running Genius365. Stop that one,"
                            + " or name another folder, for example ./data2.",
                    null);
        }
        return lock;
    }

    /** We hold the lock, so whatever PostgreSQL still runs on the folder has lost its program. */
    private static void stopOrphan(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var orphan = ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.contains("postgres"))
                        .orElse(false));
        if (orphan.isPresent()) {
            LOG.info("Stopping the PostgreSQL that a killed program left on {}", cluster);
            // SIGTERM waits for sessions, of which a killed program has none left.
            orphan.get().destroy();
            try {
                orphan.get().onExit().get(ORPHAN_STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS);
            } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
                throw new DatabaseStartException(
                        "The PostgreSQL of an earlier run (process " + pid + ") does not stop. End it with: kill -INT "
                                + pid,
                        e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DatabaseStartException("Interrupted while stopping an earlier PostgreSQL", e);
            }
        }
        Files.deleteIfExists(pidFile);
    }

    private static String password(Path folder) throws IOException {
        var file = folder.resolve("database-password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, password);
        return password;
    }

    private static EmbeddedPostgres startServer(Path cluster, String password) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(freePort())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setConnectConfig("password", password)
                    .setLocaleConfig("locale", "C.UTF-8")
                    // The library switches durability off; this is no test database.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("jit", "off")
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new DatabaseStartException(
                    "The embedded PostgreSQL does not start on " + cluster
                            + ". Its own words are in the log above. As root it needs the right to make a user"
                            + " namespace (containers refuse it by default): run as an ordinary user that has an entry"
                            + " in /etc/passwd, or set SPRING_DATASOURCE_URL to a PostgreSQL of your own, for example"
                            + " jdbc:postgresql://localhost:5432/genius365.",
                    e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Roles and the database, as whoever brings a PostgreSQL of his own would make them; every step may be repeated. */
    private void prepare(Path cluster) {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            if (!exists(connection, "select from pg_roles where rolname = '" + NAME + "'")) {
                execute(connection, "create role " + NAME + " login createrole");
            }
            execute(connection, "alter role " + NAME + " password '" + password + "'");
            execute(connection, "alter role postgres password '" + password + "'");
            if (!exists(connection, "select from pg_database where datname = '" + NAME + "'")) {
                execute(connection, "create database " + NAME + " owner " + NAME);
            }
            // The library makes a cluster that trusts every local user.
            Files.writeString(
                    cluster.resolve("pg_hba.conf"),
                    "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128"
                            + " scram-sha-256\n");
            execute(connection, "select pg_reload_conf()");
        } catch (SQLException | IOException e) {
            close();
            throw new DatabaseStartException("The embedded PostgreSQL could not be prepared: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
