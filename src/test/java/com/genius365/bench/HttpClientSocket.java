package com.genius365.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One kept-alive HTTP/1.1 connection that cares for nothing but the status; it connects again where the server closed. */
final class HttpClientSocket implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private final byte[] buffer = new byte[64 * 1024];
    private @Nullable Socket socket;
    private int filled;

    HttpClientSocket(int port) {
        this.port = port;
    }

    /** @return the status of the answer */
    int exchange(byte[] request) throws IOException {
        var connected = socket();
        connected.getOutputStream().write(request);
        filled = 0;
        var input = connected.getInputStream();
        var endOfHead = readHead(input);
        var head = new String(buffer, 0, endOfHead, ISO_8859_1).toLowerCase(Locale.ROOT);
        skipBody(input, head, endOfHead + 4);
        if (head.contains("\r\nconnection: close")) {
            close();
        }
        return Integer.parseInt(head.substring(9, 12));
    }

    @Override
    public void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                // It was of no more use anyway.
            }
            socket = null;
        }
    }

    private Socket socket() throws IOException {
        var open = socket;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), port);
            open.setTcpNoDelay(true);
            open.setSoTimeout(PATIENCE_MILLIS);
            socket = open;
        }
        return open;
    }

    private int readHead(InputStream input) throws IOException {
        var looked = 0;
        while (true) {
            fill(input);
            for (var i = looked; i + 3 < filled; i++) {
                if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                    return i;
                }
            }
            looked = Math.max(0, filled - 3);
        }
    }

    private void skipBody(InputStream input, String head, int begin) throws IOException {
        if (head.contains("\r\ntransfer-encoding: chunked")) {
            while (!endsChunks()) {
                if (filled > buffer.length / 2) {
                    // Only the end matters.
                    System.arraycopy(buffer, filled - 5, buffer, 0, 5);
                    filled = 5;
                }
                fill(input);
            }
            return;
        }
        var field = head.indexOf("\r\ncontent-length: ");
        if (field < 0) {
            return;
        }
        var end = head.indexOf("\r\n", field + 2);
        var length = Integer.parseInt(
                head.substring(field + 18, end < 0 ? head.length() : end).strip());
        input.skipNBytes(Math.max(0, begin + length - filled));
    }

    private boolean endsChunks() {
        return filled >= 5 && Arrays.equals(buffer, filled - 5, filled, new byte[] {'0', '\r', '\n', '\r', '\n'}, 0, 5);
    }

    private void fill(InputStream input) throws IOException {
        if (filled == buffer.length) {
            throw new IOException("The head of the answer is too long");
        }
        var read = input.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            close();
            throw new EOFException("The server closed the connection");
        }
        filled += read;
    }
}
