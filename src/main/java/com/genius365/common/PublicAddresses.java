package com.genius365.common;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
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

        NotPublicException(String host) {
            super(host + " leads to a private address");
        }
    }

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
        var found = names.lookup(host);
        if (!found.stream().allMatch(isAllowed)) {
            throw new NotPublicException(host);
        }
        return found;
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

    /** Whether anyone on the internet reaches the same machine there. */
    public static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet6Address ? isPublicSix(address.getAddress()) : isPublic(address.getAddress());
    }

    private static boolean isPublic(byte[] four) {
        var first = four[0] & 0xFF;
        var second = four[1] & 0xFF;
        var third = four[2] & 0xFF;
        return first != 0
                && first < 224
                // Shared by a provider's customers.
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113);
    }

    private static boolean isPublicSix(byte[] six) {
        var first = six[0] & 0xFF;
        var second = six[1] & 0xFF;
        if (isZero(six, 0, 12) || startsWith(six, 0x00, 0x64, 0xFF, 0x9B)) {
            // A version 4 address in other clothes.
            return isPublicFour(Arrays.copyOfRange(six, 12, 16));
        }
        if (first == 0x20 && second == 0x02) {
            return isPublicFour(Arrays.copyOfRange(six, 2, 6));
        }
        // Only what is given out to the world; neither local nor documentation nor tunnels.
        return (first & 0xE0) == 0x20
                && !startsWith(six, 0x20, 0x01, 0x0D, 0xB8)
                && !startsWith(six, 0x20, 0x01, 0x00, 0x00);
    }

    private static boolean isPublicFour(byte[] four) {
        try {
            return isPublic(InetAddress.getByAddress(four));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isZero(byte[] bytes, int from, int until) {
        for (var i = from; i < until; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (var i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
