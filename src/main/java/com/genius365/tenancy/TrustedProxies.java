package com.genius365.tenancy;

import com.genius365.common.InvalidSettingException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** The proxies whose word about the host and the caller counts. None: nobody's does. */
final class TrustedProxies {

    /** @param bits how many of the address's leading bits must be the same */
    private record Range(byte[] address, int bits) {

        @SuppressWarnings("ArrayRecordComponent")
        Range {
            address = address.clone();
        }

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            var bytes = bits / Byte.SIZE;
            if (!Arrays.equals(address, 0, bytes, other, 0, bytes)) {
                return false;
            }
            var rest = bits % Byte.SIZE;
            return rest == 0 || ((address[bytes] ^ other[bytes]) & 0xFF) >>> (Byte.SIZE - rest) == 0;
        }
    }

    private final List<Range> ranges;

    /** @param written addresses and ranges: {@code 127.0.0.1}, {@code 10.0.0.0/8}, {@code fd00::/8} */
    TrustedProxies(List<String> written) {
        this.ranges = written.stream()
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(TrustedProxies::range)
                .toList();
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** @param address a literal; whatever is none is not trusted */
    boolean contains(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return ranges.stream().anyMatch(range -> range.contains(bytes));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Range range(String written) {
        var slash = written.indexOf('/');
        try {
            var address = InetAddress.ofLiteral(slash < 0 ? written : written.substring(0, slash))
                    .getAddress();
            var bits = slash < 0 ? address.length * Byte.SIZE : Integer.parseInt(written.substring(slash + 1));
            if (bits >= 0 && bits <= address.length * Byte.SIZE) {
                return new Range(address, bits);
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new InvalidSettingException(
                "GENIUS365_TRUSTED_PROXIES",
                "\"" + written + "\" is neither an address nor a range of addresses",
                "127.0.0.1,10.0.0.0/8");
    }
}
