package com.genius365.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for a vendor: answers what it is told to, in order, and shows what it was asked. */
public final class VendorServer implements AutoCloseable {

    private final MockWebServer server = new MockWebServer();
    private final JsonMapper json = new JsonMapper();

    public VendorServer() {
        try {
            server.start();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public String url() {
        return server.url("/").toString();
    }

    public void answers(int status, String body) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build());
    }

    public void answers(String body) {
        answers(200, body);
    }

    public void saysNothing() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
    }

    public int requestCount() {
        return server.getRequestCount();
    }

    /** The next request that came in, as {@code METHOD target}. */
    public Asked next() {
        try {
            var request = server.takeRequest(5, TimeUnit.SECONDS);
            return new Asked(Objects.requireNonNull(request, "Nothing was asked"), json);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    public record Asked(RecordedRequest request, JsonMapper json) {

        public String line() {
            return request.getMethod() + " " + request.getTarget();
        }

        public JsonNode body() {
            return json.readTree(Objects.requireNonNull(request.getBody()).utf8());
        }

        public boolean hasBody() {
            return request.getBodySize() > 0;
        }
    }
}
