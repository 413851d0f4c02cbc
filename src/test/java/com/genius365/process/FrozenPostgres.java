package com.genius365.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL that takes connections and answers nothing, until it is let go. */
public final class FrozenPostgres implements AutoCloseable {

    private final List<String> processes;

    private FrozenPostgres(List<String> processes) {
        this.processes = processes;
        signal("-STOP");
    }

    /** @param cluster PostgreSQL's own folder */
    public static FrozenPostgres in(Path cluster) {
        try {
            var pid = Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst();
            var first = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
            // Each session has a process of its own.
            return new FrozenPostgres(Stream.concat(Stream.of(first), first.descendants())
                    .map(process -> String.valueOf(process.pid()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        signal("-CONT");
    }

    private void signal(String signal) {
        var command = new ArrayList<>(List.of("kill", signal));
        command.addAll(processes);
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
