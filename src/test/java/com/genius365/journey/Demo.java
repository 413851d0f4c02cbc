package com.genius365.journey;

import com.genius365.process.ProgramProcess;
import com.genius365.world.TestDataDirectory;
import java.util.Map;

/** The demo that all journeys walk through, as {@code ./mvnw} starts it; only its waits are shorter. */
record Demo(ProgramProcess program) implements AutoCloseable {

    static Demo start() {
        return new Demo(ProgramProcess.start(
                "journeys",
                TestDataDirectory.create(),
                Map.of(
                        "genius365.sandbox.pace", "0.6",
                        "genius365.sandbox.slow-answer", "4s",
                        "genius365.vapi.call-timeout", "2s",
                        "genius365.vapi.retry-backoff", "50ms",
                        "genius365.retell.call-timeout", "2s",
                        "genius365.retell.retry-backoff", "50ms")));
    }

    String url(String host, String path) {
        return program.url(host, path);
    }

    @Override
    public void close() {
        program.close();
    }
}
