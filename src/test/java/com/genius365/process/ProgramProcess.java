package com.genius365.process;

import com.genius365.Genius365Application;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The demo in a process of its own: nothing of the tests is in it, and it can be killed. */
public final class ProgramProcess implements AutoCloseable {

    /** What it prints when everything is there, the demo's data too. */
    private static final String READY = "Ready after";

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(40);

    private final Process process;
    private final int port;
    private final Path log;

    private ProgramProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Returns when it says that it is ready.
     *
     * @param name of its log, below {@code target}
     * @param settings besides the port and the folder
     */
    public static ProgramProcess start(String name, Path dataDirectory, Map<String, String> settings) {
        // Known before the server has one, because the sandbox's addresses are made of it.
        var port = Ports.free();
        // Tests run in several JVMs, which may start the same one.
        var log = Path.of("target", name + "-" + ProcessHandle.current().pid() + ".log");
        try {
            Files.deleteIfExists(log);
            var builder = new ProcessBuilder(command(port, dataDirectory, settings))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(it -> it.startsWith("SPRING_") || it.startsWith("GENIUS365_"));
            var process = builder.start();
            // Where this JVM is ended from outside, nobody else would end it.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            var program = new ProgramProcess(process, port, log);
            program.awaitStart();
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * As browsers and people write it; only browsers resolve it everywhere.
     *
     * @param host slug of an agency
     * @param path with its slash
     */
    public String url(String host, String path) {
        return "http://" + host + ".localhost:" + port + path;
    }

    public URI localUri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does: it gets no chance to end anything. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends it as Ctrl+C does. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        Awaitility.await("the program's end").atMost(STOPS_WITHIN).until(() -> !process.isAlive());
    }

    private void awaitStart() {
        Awaitility.await("the program's start")
                .atMost(STARTS_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> hasEnded() || says(READY));
    }

    private boolean says(String words) throws IOException {
        return Files.readString(log).contains(words);
    }

    private boolean hasEnded() throws IOException {
        if (process.isAlive()) {
            return false;
        }
        try (var lines = Files.lines(log)) {
            var all = lines.toList();
            throw new IllegalStateException("The program ended:\n"
                    + String.join("\n", all.subList(Math.max(0, all.size() - 40), all.size())));
        }
    }

    private static List<String> command(int port, Path dataDirectory, Map<String, String> settings) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                // It lives for a minute: what takes long to become fast is not worth it.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                Genius365Application.class.getName(),
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--management.server.port=0",
                "--genius365.data-dir=" + dataDirectory));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        return command;
    }

    /** Without the tests' own classes: Spring would find them. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
