package com.genius365.bench;

import java.io.IOException;
import java.util.function.Supplier;

/** A vendor's sender: one connection, one webhook after the other. */
final class WebhookClient implements LoadClient {

    static final String ROOT = "/api/webhooks";

    private final HttpClientSocket socket;
    private final String host;
    private final String root;
    private final Supplier<VendorEvent> events;

    WebhookClient(int port, String root, Supplier<VendorEvent> events) {
        this.socket = new HttpClientSocket(port);
        this.host = "localhost:" + port;
        this.root = root;
        this.events = events;
    }

    @Override
    public boolean send() {
        try {
            return socket.exchange(events.get().request(host, root)) == 204;
        } catch (IOException e) {
            socket.close();
            return false;
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
