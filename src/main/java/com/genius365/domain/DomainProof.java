package com.genius365.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at the records of a host name: whether they prove whose it is, and whether it points here. */
@Component
class DomainProof {

    private static final int LONGEST_SHOWN = 400;
    private static final int MOST_SHOWN = 3;

    /**
     * What was seen.
     *
     * @param found what stands in the record, shortened
     * @param pointsHere null: not known
     */
    record Sight(Finding finding, String found, @Nullable Boolean pointsHere, String pointsTo) {}

    private final DnsClient dns;

    DomainProof(DnsClient dns) {
        this.dns = dns;
    }

    static String value(String token) {
        return "verification=" + token;
    }

    Sight look(String hostname, String token, String target) {
        var direction = direction(hostname, target);
        return switch (dns.texts(new Hostname(hostname).proofName())) {
            case DnsAnswer.Unknown() -> direction.with(Finding.NO_ANSWER, "");
            case DnsAnswer.Absent() -> direction.with(Finding.NO_RECORD, "");
            case DnsAnswer.Found(var values) ->
                values.stream().anyMatch(value -> value.strip().equals(value(token)))
                        ? direction.with(Finding.RIGHT, value(token))
                        : direction.with(Finding.WRONG_VALUE, shown(values));
        };
    }

    private record Direction(@Nullable Boolean pointsHere, String pointsTo) {

        Sight with(Finding finding, String found) {
            return new Sight(finding, found, pointsHere, pointsTo);
        }
    }

    /** A name that may have no alias, such as example.com itself, points here where it has an address of ours. */
    private Direction direction(String hostname, String target) {
        if (dns.alias(hostname) instanceof DnsAnswer.Found(var aliases)) {
            return new Direction(aliases.contains(target), shown(aliases));
        }
        return switch (dns.addresses(hostname)) {
            case DnsAnswer.Unknown() -> new Direction(null, "");
            case DnsAnswer.Absent() -> new Direction(false, "");
            case DnsAnswer.Found(var addresses) ->
                dns.addresses(target) instanceof DnsAnswer.Found(var ours)
                        ? new Direction(addresses.stream().anyMatch(ours::contains), shown(addresses))
                        : new Direction(null, shown(addresses));
        };
    }

    private static String shown(List<String> values) {
        var text = values.stream()
                .limit(MOST_SHOWN)
                .map(value -> value.codePoints()
                        .filter(letter -> !Character.isISOControl(letter))
                        .limit(LONGEST_SHOWN / MOST_SHOWN - 4)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .collect(Collectors.joining(", "));
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN);
    }
}
