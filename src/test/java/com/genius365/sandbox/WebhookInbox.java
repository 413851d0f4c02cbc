package com.genius365.sandbox;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes webhooks in the place of the program. */
final class WebhookInbox implements AutoCloseable {

    /** A webhook that came in. */
    record Delivery(RecordedRequest request, String body) {

        JsonNode json() {
            return RunningSandbox.MAPPER.readTree(body);
        }

        String header(String name) {
            var value = request.getHeaders().get(name);
            return value == null ? "" : value;
        }
    }

    private final MockWebServer server = new MockWebServer();
    private final AtomicInteger refusalsLeft = new AtomicInteger();
    private volatile UnaryOperator<String> answer = body -> "";

    WebhookInbox() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                var refuse = refusalsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                var body = request.getBody();
                return new MockResponse.Builder()
                        .code(refuse ? 503 : 200)
                        .body(answer.apply(body == null ? "" : body.utf8()))
                        .build();
            }
        });
        try {
            server.start();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    String url() {
        return server.url("/hook").toString();
    }

    /** What comes back, by what came. */
    void answer(UnaryOperator<String> by) {
        answer = by;
    }

    void refuseNext(int times) {
        refusalsLeft.set(times);
    }

    Delivery next() {
        var delivery = poll(10_000);
        if (delivery == null) {
            throw new AssertionError("No webhook came in");
        }
        return delivery;
    }

    /** Nothing comes for a while that is long at the pace of the tests. */
    boolean staysEmpty() {
        return poll(700) == null;
    }

    private @Nullable Delivery poll(long millis) {
        try {
            var request = server.takeRequest(millis, TimeUnit.MILLISECONDS);
            if (request == null) {
                return null;
            }
            var body = request.getBody();
            return new Delivery(request, body == null ? "" : body.utf8());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
