package com.genius365.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for servers that take a while to begin. */
public final class Ports {

    private Ports() {}

    /** One that is free, and that the system gives to no outgoing connection meanwhile. */
    public static int free() {
        for (var attempt = 0; attempt < 100; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(12_000, 20_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another may be free.
            }
        }
        throw new IllegalStateException("No port between 12000 and 20000 is free");
    }
}
