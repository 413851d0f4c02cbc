package com.genius365.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What PostgreSQL says while it is made and started: it says there, and only there, why it does not. */
final class ServerLog {

    private static final List<String> SIGNS =
            List.of("FATAL:", "PANIC:", "error:", "unshare:", "could not", "No space");
    private static final String ONLY_THAT_IT_DID_NOT = "pg_ctl: could not start server";

    private final Path file;

    private ServerLog(Path file) {
        this.file = file;
    }

    /** Begins anew: what an earlier run said explains nothing. */
    static ServerLog begin(Path file) throws IOException {
        Files.deleteIfExists(file);
        return new ServerLog(file);
    }

    ProcessBuilder.Redirect redirect() {
        return ProcessBuilder.Redirect.appendTo(file.toFile());
    }

    /** The last line that tells of something wrong. */
    Optional<String> complaint() {
        try (var text = Files.exists(file) ? Files.lines(file, StandardCharsets.ISO_8859_1) : Stream.<String>empty()) {
            return text.filter(line -> !line.startsWith(ONLY_THAT_IT_DID_NOT))
                    .filter(line -> SIGNS.stream().anyMatch(line::contains))
                    .map(String::strip)
                    .reduce((earlier, later) -> later);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
