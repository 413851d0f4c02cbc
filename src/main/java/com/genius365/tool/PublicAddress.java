package com.genius365.tool;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from those that lead back to us, into our network, or nowhere. What is not known
 * to be public is not.
 */
final class PublicAddress {

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

    private PublicAddress() {}

    static boolean is(InetAddress address) {
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
