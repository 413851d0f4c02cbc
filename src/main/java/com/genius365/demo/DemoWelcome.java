package com.genius365.demo;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said when the demo is ready: where it is, who can sign in where, and how long all took. */
final class DemoWelcome {

    private static final String INDENT = "  ";

    private final URI publicUrl;
    private final String platformDomain;

    DemoWelcome(URI publicUrl, String platformDomain) {
        this.publicUrl = publicUrl;
        this.platformDomain = platformDomain;
    }

    String text(StartTimes times) {
        var addresses = table(List.of(
                List.of("Platform", address(Optional.empty())),
                List.of(DemoPartner.ACME.label(), address(Optional.of(DemoPartner.ACME))),
                List.of(DemoPartner.NORTHWIND.label(), address(Optional.of(DemoPartner.NORTHWIND)))));
        var accounts = table(DemoAccount.ALL.stream()
                .map(account -> List.of(account.email(), account.standing(), address(account.partner())))
                .toList());
        return """

                %sGenius365 is running with demo data. The voice vendors are played here: no real calls are made.

                %s

                %sSign in with the password %s as

                %s

                %sReady after %s: %s. Stop it with Ctrl+C.
                """.formatted(
                        INDENT,
                        addresses,
                        INDENT,
                        DemoAccount.PASSWORD,
                        accounts,
                        INDENT,
                        seconds(times.total()),
                        times.steps().entrySet().stream()
                                .map(step -> step.getKey() + " " + seconds(step.getValue()))
                                .collect(Collectors.joining(", ")));
    }

    private String address(Optional<DemoPartner> partner) {
        var port = publicUrl.getPort() < 0 ? "" : ":" + publicUrl.getPort();
        return partner.map(it -> publicUrl.getScheme() + "://" + it.slug() + "." + platformDomain + port)
                .orElseGet(publicUrl::toString);
    }

    private static String table(List<List<String>> rows) {
        var columns = rows.getFirst().size();
        return rows.stream()
                .map(row -> {
                    var line = new StringBuilder(INDENT + INDENT);
                    for (var column = 0; column < columns - 1; column++) {
                        line.append(pad(row.get(column), width(rows, column)))
                                .append(INDENT)
                                .append(" ");
                    }
                    return line.append(row.getLast()).toString();
                })
                .collect(Collectors.joining("\n"));
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
