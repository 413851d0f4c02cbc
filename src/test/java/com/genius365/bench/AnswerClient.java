package com.genius365.bench;

import java.io.IOException;

/** Asks for the same page again and again and wants 204. */
final class AnswerClient implements LoadClient {

    private final HttpClientSocket socket;
    private final byte[] request;

    AnswerClient(int port, String host, String path) {
        this.socket = new HttpClientSocket(port);
        this.request = HttpRequestBytes.get(host + ":" + port, path);
    }

    @Override
    public boolean send() {
        try {
            return socket.exchange(request) == 204;
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
