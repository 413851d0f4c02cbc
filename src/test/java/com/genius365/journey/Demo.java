package com.genius365.journey;

import com.genius365.domain.FakeDns;
import com.genius365.process.FrozenPostgres;
import com.genius365.process.ProgramProcess;
import com.genius365.world.TestDataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;

/**
 * The demo that all journeys walk through, as {@code ./mvnw} starts it; only its waits are shorter.
 *
 * @param names what it is told where names are asked for
 */
record Demo(ProgramProcess program, Path folder, FakeDns names) implements AutoCloseable {

    static Demo start() {
        var folder = TestDataDirectory.create();
        var names = new FakeDns();
        var program = ProgramProcess.start(
                "journeys",
                folder,
                Map.of(
                        "genius365.dns-server", names.address(),
                        "genius365.sandbox.pace", "0.8",
                        "genius365.sandbox.slow-answer", "4s",
                        "genius365.vapi.call-timeout", "3s",
                        "genius365.vapi.retry-backoff", "50ms",
                        "genius365.retell.call-timeout", "3s",
                        "genius365.retell.retry-backoff", "50ms"));
        return new Demo(program, folder, names);
    }

    String url(String host, String path) {
        return program.url(host, path);
    }

    /**
     * Has a vendor of the sandbox go wrong.
     *
     * @param fault as the sandbox names it
     */
    void misbehave(String vendor, String fault, int times) {
        var order = "{\"provider\": \"%s\", \"fault\": \"%s\", \"times\": %d}".formatted(vendor, fault, times);
        send(faults().header("Content-Type", "application/json").POST(BodyPublishers.ofString(order)));
    }

    /** Has all vendors do what they should. */
    void behave() {
        send(faults().DELETE());
    }

    /** @param key lets in whoever names it, if it begins as the sandbox's keys do */
    VendorAccount account(String vendor, String key) {
        return new VendorAccount(program.localUri("/sandbox/" + vendor), key);
    }

    /** Its database answers nothing until this is closed. */
    FrozenPostgres freezeDatabase() {
        return FrozenPostgres.in(folder.resolve("postgres"));
    }

    @Override
    public void close() {
        program.close();
        names.close();
    }

    private HttpRequest.Builder faults() {
        return HttpRequest.newBuilder(program.localUri("/sandbox/faults"));
    }

    private static void send(HttpRequest.Builder request) {
        try (var http = HttpClient.newHttpClient()) {
            var status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
            if (status != 204) {
                throw new IllegalStateException("The sandbox answered " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
