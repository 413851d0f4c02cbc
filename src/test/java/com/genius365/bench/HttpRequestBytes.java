package com.genius365.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** Requests as they go over the wire, so that making them costs the load generator next to nothing. */
final class HttpRequestBytes {

    private HttpRequestBytes() {}

    static byte[] get(String host, String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/html\r\n\r\n").getBytes(US_ASCII);
    }

    /** @param header one line, without its end */
    static byte[] post(String host, String path, String header, byte[] body) {
        var head = ("POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json\r\n" + header
                        + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(US_ASCII);
        var request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }
}
