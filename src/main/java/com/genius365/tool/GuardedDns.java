package com.genius365.tool;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Looks host names up, and knows none that leads into a private network. What is connected to is what was looked up here,
 * so a name cannot mean something else a moment later.
 */
class GuardedDns implements Dns {

    private final Dns names;

    GuardedDns(Dns names) {
        this.names = names;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        var found = names.lookup(host);
        if (!found.stream().allMatch(PublicAddress::is)) {
            throw new PrivateAddressException(host);
        }
        return found;
    }
}
