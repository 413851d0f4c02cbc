package com.genius365.domain;

import com.genius365.common.InvalidSettingException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks name servers: the machine's own, or the one in {@code genius365.dns-server}. It remembers no answer. */
@Component
class DnsClient {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int DNS_PORT = 53;
    /** Whoever writes the records decides how many there are and what is in them. */
    private static final int MOST_VALUES = 20;

    private final Resolver resolver;

    DnsClient(@Value("${genius365.dns-server}") String server) {
        this.resolver = server.isBlank() ? new ExtendedResolver() : resolver(server.strip());
        resolver.setTimeout(PATIENCE);
    }

    /** The texts at the name. */
    DnsAnswer texts(String name) {
        return ask(name, Type.TXT);
    }

    /** The name that this one is another word for. */
    DnsAnswer alias(String name) {
        return ask(name, Type.CNAME);
    }

    /** The IPv4 addresses of the name, by way of its aliases. */
    DnsAnswer addresses(String name) {
        return ask(name, Type.A);
    }

    private DnsAnswer ask(String name, int type) {
        try {
            var lookup = new Lookup(Name.fromString(name, Name.root), type);
            lookup.setResolver(resolver);
            lookup.setCache(null);
            lookup.setSearchPath(List.<Name>of());
            var records = lookup.run();
            return switch (lookup.getResult()) {
                case Lookup.SUCCESSFUL -> new DnsAnswer.Found(values(records));
                case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> new DnsAnswer.Absent();
                default -> new DnsAnswer.Unknown();
            };
        } catch (TextParseException e) {
            return new DnsAnswer.Absent();
        }
    }

    private static List<String> values(Record[] records) {
        return Arrays.stream(records).limit(MOST_VALUES).map(DnsClient::value).toList();
    }

    private static String value(Record entry) {
        return switch (entry) {
            case TXTRecord text -> join(text);
            case CNAMERecord alias -> alias.getTarget().toString(true).toLowerCase(java.util.Locale.ROOT);
            case ARecord address -> address.getAddress().getHostAddress();
            case AAAARecord address -> address.getAddress().getHostAddress();
            default -> "";
        };
    }

    /** A long text is cut into pieces on its way. */
    private static String join(TXTRecord text) {
        var whole = new StringBuilder();
        text.getStringsAsByteArrays().forEach(piece -> whole.append(new String(piece, StandardCharsets.UTF_8)));
        return whole.toString();
    }

    private static Resolver resolver(String server) {
        var colon = server.lastIndexOf(':');
        var hasPort = colon > 0 && server.indexOf(':') == colon;
        var host = hasPort ? server.substring(0, colon) : server;
        try {
            var port = hasPort ? Integer.parseInt(server.substring(colon + 1)) : DNS_PORT;
            var resolver = new SimpleResolver(host);
            resolver.setAddress(new InetSocketAddress(resolver.getAddress().getAddress(), port));
            return resolver;
        } catch (UnknownHostException | IllegalArgumentException e) {
            throw new InvalidSettingException(
                    "GENIUS365_DNS_SERVER", "\"" + server + "\" is not the address of a name server", "9.9.9.9:53");
        }
    }
}
