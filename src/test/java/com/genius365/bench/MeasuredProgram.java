package com.genius365.bench;

import com.genius365.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A program in a process of its own, in production mode, on ports that were free. */
final class MeasuredProgram implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);
    private static final Duration STOPS_WITHIN = Duration.ofMinutes(2);

    /** Nobody listens there: nothing of a benchmark goes out. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    private final Process process;
    private final int port;
    private final Path log;
    private final Duration startedWithin;

    private MeasuredProgram(Process process, int port, Path log, Duration startedWithin) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.startedWithin = startedWithin;
    }

    /** Returns when its page answers. */
    static MeasuredProgram start(ProgramLaunch launch, ProgramFolder data) {
        var port = Ports.free();
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(launch.arguments());
        var log = data.path().resolve("program.log");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("GENIUS365_"));
        environment.put("PORT", String.valueOf(port));
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("GENIUS365_MANAGEMENT_PORT", String.valueOf(Ports.free()));
        environment.put("GENIUS365_DATA_DIR", data.path().toString());
        environment.put("GENIUS365_ENCRYPTION_KEYS", data.encryptionKey());
        environment.put("GENIUS365_VAPI_BASE_URL", NOWHERE);
        environment.put("GENIUS365_RETELL_BASE_URL", NOWHERE);
        try {
            var begin = System.nanoTime();
            var process = builder.start();
            // Where this JVM is ended from outside, nobody else would end it.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            awaitPage(process, port, launch.page(), log);
            return new MeasuredProgram(process, port, log, Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** From the start of the process to its first page, complete. */
    Duration startedWithin() {
        return startedWithin;
    }

    /** Memory of the JVM that is in use now; empty where the system does not tell. PostgreSQL is not in it. */
    OptionalLong residentMegabytes() {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException notLinux) {
            return OptionalLong.empty();
        }
    }

    /** Stops it as an operator would, and waits until it is gone. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The program did not stop; its log is " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static void awaitPage(Process process, int port, String page, Path log) {
        var request = HttpRequestBytes.get("localhost:" + port, page);
        var isThere = Patience.until(STARTS_WITHIN, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The program ended; its log is " + log);
            }
            try (var client = new HttpClientSocket(port)) {
                return client.exchange(request) == 200;
            } catch (IOException notYet) {
                return false;
            }
        });
        if (!isThere) {
            process.destroy();
            throw new IllegalStateException("The program did not start; its log is " + log);
        }
    }
}
