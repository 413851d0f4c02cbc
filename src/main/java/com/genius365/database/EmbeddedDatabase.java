package com.genius365.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
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
    private static final String ACCESS_RULES = "pg_hba.conf";
    private static final String ONLY_WITH_PASSWORD = """
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

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

    /**
     * @param programs where PostgreSQL itself is unpacked to, once
     * @throws DatabaseStartException with a sentence that says what to do
     */
    static EmbeddedDatabase start(Path dataDirectory, Path programs) {
        try {
            var folder = Files.createDirectories(dataDirectory).toRealPath();
            var channel = FileChannel.open(
                    folder.resolve("genius365.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lock(channel, folder);
            try {
                return start(folder, programs, channel, lock);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "GENIUS365_DATA_DIR: cannot use the folder " + dataDirectory.toAbsolutePath() + " (" + reason(e)
                            + "). Name one that can be written, for example /var/lib/genius365.",
                    e);
        }
    }

    private static EmbeddedDatabase start(Path folder, Path programs, FileChannel channel, FileLock lock)
            throws IOException {
        var cluster = folder.resolve("postgres");
        OrphanedServer.stop(cluster);
        setUnfinishedAside(cluster);
        var password = password(folder);
        var postgres = startServer(folder, cluster, programs, password);
        var database = new EmbeddedDatabase(channel, lock, postgres, password);
        database.prepare(cluster);
        return database;
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

    /** One whose making was interrupted does not start, and holds nothing: until it is finished nobody gets to it. */
    private static void setUnfinishedAside(Path cluster) throws IOException {
        if (!Files.exists(cluster) || isFinished(cluster)) {
            return;
        }
        var aside = cluster.resolveSibling("postgres-unfinished-" + UUID.randomUUID());
        LOG.warn("The database at {} was never finished; it is kept as {} and made anew", cluster, aside);
        Files.move(cluster, aside);
    }

    private static boolean isFinished(Path cluster) throws IOException {
        var rules = cluster.resolve(ACCESS_RULES);
        return Files.exists(rules) && Files.readString(rules).equals(ONLY_WITH_PASSWORD);
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

    private static EmbeddedPostgres startServer(Path folder, Path cluster, Path programs, String password)
            throws IOException {
        if (!Files.exists(cluster)) {
            LOG.info("Making a database in {}", cluster);
        }
        var log = ServerLog.begin(folder.resolve("postgres.log"));
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(unpacked(programs).toFile())
                    .setOutputRedirector(log.redirect())
                    .setErrorRedirector(log.redirect())
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
                    // Errors of statements quote them, with numbers and transcripts; the program logs its own.
                    .setServerConfig("log_min_messages", "log")
                    .setServerConfig("log_min_error_statement", "panic")
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new DatabaseStartException(
                    "GENIUS365_DATA_DIR: the embedded PostgreSQL does not start on " + cluster + ". "
                            + advice(log.complaint().orElseGet(() -> reason(e))),
                    e);
        }
    }

    /**
     * Within a folder of our own, because the library lets everyone write into the one that it is given, and what lies
     * there is run.
     */
    private static Path unpacked(Path programs) throws IOException {
        if (!Files.exists(programs)) {
            if (programs.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(
                        programs, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(programs);
            }
        }
        return Files.createDirectories(programs.toRealPath().resolve("postgres"));
    }

    private static String advice(String complaint) {
        var advice =
                "Example of a PostgreSQL of your own: SPRING_DATASOURCE_URL=jdbc:postgresql://localhost:5432/genius365";
        if (complaint.contains("unshare") || complaint.contains("as root")) {
            advice =
                    "As root it needs the right to make a user namespace, which containers refuse by default: run as an"
                            + " ordinary user. " + advice;
        } else if (complaint.contains("effective user ID")) {
            advice = "Its user needs an entry in /etc/passwd. " + advice;
        } else if (complaint.contains("No space")) {
            advice = "Make room on the disk, or name a folder on another one, for example /var/lib/genius365.";
        }
        return "It says: " + complaint + ". " + advice;
    }

    /** Java names the kind of some failures only, and the file of others. */
    private static String reason(Exception e) {
        var message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return e instanceof AccessDeniedException ? "no permission for " + message : message;
    }

    /**
     * One that no system gives to outgoing connections: making a database takes seconds, in which such a one would be
     * taken.
     */
    private static int freePort() throws IOException {
        for (var attempt = 0; attempt < 100; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (isFree(port)) {
                return port;
            }
        }
        throw new BindException("no port between 20000 and 32000 is free");
    }

    private static boolean isFree(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (BindException e) {
            return false;
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
            if (!isFinished(cluster)) {
                finish(cluster);
                execute(connection, "select pg_reload_conf()");
            }
        } catch (SQLException | IOException e) {
            close();
            throw new DatabaseStartException("The embedded PostgreSQL could not be prepared: " + e.getMessage(), e);
        }
    }

    /** The library makes a cluster that trusts every local user. At once, so that none is ever half finished. */
    private static void finish(Path cluster) throws IOException {
        var rules = cluster.resolveSibling(ACCESS_RULES);
        Files.writeString(
                rules,
                ONLY_WITH_PASSWORD,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(rules, cluster.resolve(ACCESS_RULES), StandardCopyOption.ATOMIC_MOVE);
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
