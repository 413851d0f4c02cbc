package com.genius365.tool;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Looks host names up, and knows none that leads into a private network. What is connected to is what was looked up here,
 * so a name cannot mean something else a moment later.
 */
class GuardedDns implements Dns {

    /** A name server that says nothing is not waited for: somebody is on the phone. */
    private static final long PATIENCE_SECONDS = 3;

    private final Dns names;

    GuardedDns(Dns names) {
        this.names = names;
    }

    /** @throws PrivateAddressException where one of its addresses is private */
    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        var found = inTime(host);
        if (!found.stream().allMatch(PublicAddress::is)) {
            throw new PrivateAddressException(host);
        }
        return found;
    }

    private List<InetAddress> inTime(String host) throws UnknownHostException {
        var lookup = new FutureTask<>(() -> names.lookup(host));
        Thread.ofVirtual().name("look-up").start(lookup);
        try {
            return lookup.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        } catch (ExecutionException | TimeoutException e) {
            throw new UnknownHostException(host);
        }
    }
}
