package com.genius365.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that a killed program left running on its folder. */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);
    private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(10);
    private static final int LINE_OF_START = 2;

    private OrphanedServer() {}

    /**
     * Stops it where there is one. To be called by whoever has the folder's lock: then nobody else uses it.
     *
     * @throws DatabaseStartException where it does not stop
     */
    static void stop(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var orphan = find(cluster, lines);
        if (orphan.isPresent()) {
            LOG.info("Stopping the PostgreSQL that a killed program left on {}", cluster);
            stop(orphan.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** The number may be another process's by now, even another PostgreSQL's. */
    private static Optional<ProcessHandle> find(Path cluster, List<String> lines) {
        return number(lines, 0)
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("postgres").contains("postgres"))
                .filter(process -> names(process, cluster) || startedThen(process, lines));
    }

    private static boolean names(ProcessHandle process, Path cluster) {
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(cluster.toString()))
                .orElse(false);
    }

    /** Where another user's arguments are hidden: it says in its file when it began. */
    private static boolean startedThen(ProcessHandle process, List<String> lines) {
        var said = number(lines, LINE_OF_START).map(Instant::ofEpochSecond);
        var began = process.info().startInstant();
        return process.info().arguments().isEmpty()
                && said.isPresent()
                && began.isPresent()
                && Duration.between(said.get(), began.get()).abs().compareTo(CLOCK_DIFFERENCE) < 0;
    }

    private static void stop(ProcessHandle orphan) throws IOException {
        try {
            interrupt(orphan);
            orphan.onExit().get(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new DatabaseStartException(
                    "GENIUS365_DATA_DIR: the PostgreSQL of an earlier run (process " + orphan.pid()
                            + ") does not stop. End it with: kill -QUIT " + orphan.pid(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("Interrupted while stopping an earlier PostgreSQL", e);
        }
    }

    /** SIGINT ends sessions too; SIGTERM, which is all that Java can send, would wait for them. */
    private static void interrupt(ProcessHandle orphan) throws IOException, InterruptedException {
        var isWindows = System.getProperty("os.name", "").startsWith("Windows");
        if (isWindows
                || new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid()))
                                .start()
                                .waitFor()
                        != 0) {
            orphan.destroy();
        }
    }

    private static Optional<Long> number(List<String> lines, int line) {
        // A program that was killed while writing it leaves the file empty.
        if (lines.size() <= line) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(lines.get(line).strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
