package com.genius365.common;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Which addresses the program may go to where a person names them: none of its own network, its own machine or the
 * cloud's, however a name is resolved.
 *
 * <p>Given to an OkHttp client as its {@link Dns}, what is checked is what is connected to; an address written as numbers is
 * never looked up, so {@link #refuse} has to be asked for each URL as well, also for those that a redirect names. The client
 * must use no proxy, since that would look the name up itself.
 */
public final class PublicAddresses implements Dns {

    /** A name leads to an address that nobody outside can reach. */
    public static final class NotPublicException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        public NotPublicException(String host) {
            super(host + " leads to a private address");
        }
    }

    /** A name server that says nothing is not waited for: somebody may be on the phone. */
    private static final long PATIENCE_SECONDS = 3;

    /** So many leading bits as this address has. */
    private record Range(byte[] start, int bits) {

        static Range of(String text) {
            var parts = text.split("/", 2);
            try {
                return new Range(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Range range && bits == range.bits && Arrays.equals(start, range.start);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(start) + bits;
        }

        @Override
        public String toString() {
            return Arrays.toString(start) + "/" + bits;
        }
    }

    /** By the registries of special addresses (RFC 6890 and what came after it). */
    private static final List<Range> SPECIAL_V4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    private static final Range PUBLIC_V6 = Range.of("2000::/3");
    private static final List<Range> SPECIAL_V6 = ranges("2001::/23", "2001:db8::/32", "3fff::/20");

    /** An IPv4 address stands in these, after so many bytes. */
    private static final Range TRANSLATED = Range.of("64:ff9b::/96");

    private static final Range TUNNELLED = Range.of("2002::/16");

    private final Dns names;
    private final Predicate<InetAddress> isAllowed;

    public PublicAddresses() {
        this(Dns.SYSTEM, PublicAddresses::isPublic);
    }

    /** For whoever has another idea of what may be reached, such as a test of its own server. */
    public PublicAddresses(Dns names, Predicate<InetAddress> isAllowed) {
        this.names = names;
        this.isAllowed = isAllowed;
    }

    /** @throws NotPublicException where any of its addresses is not public */
    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        var found = inTime(host);
        if (!found.stream().allMatch(isAllowed)) {
            throw new NotPublicException(host);
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

    /**
     * Checks an address before it is asked.
     *
     * @throws NotPublicException where it names a private address in numbers
     */
    public void refuse(HttpUrl url) throws UnknownHostException {
        if (isNumeric(url.host()) && !isAllowed.test(InetAddress.getByName(url.host()))) {
            throw new NotPublicException(url.host());
        }
    }

    private static boolean isNumeric(String host) {
        return host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    }

    /** Whether anyone on the internet reaches the same machine there. What is not known to be public is not. */
    public static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return SPECIAL_V4.stream().noneMatch(range -> range.holds(bytes));
        }
        if (TRANSLATED.holds(bytes)) {
            return isPublicV4(bytes, 12);
        }
        if (TUNNELLED.holds(bytes)) {
            return isPublicV4(bytes, 2);
        }
        return PUBLIC_V6.holds(bytes) && SPECIAL_V6.stream().noneMatch(range -> range.holds(bytes));
    }

    private static boolean isPublicV4(byte[] bytes, int from) {
        var embedded = Arrays.copyOfRange(bytes, from, from + 4);
        return SPECIAL_V4.stream().noneMatch(range -> range.holds(embedded));
    }

    private static List<Range> ranges(String... texts) {
        return Arrays.stream(texts).map(Range::of).toList();
    }
}
