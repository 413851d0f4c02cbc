package com.genius365.tool;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in a tool. The same for the form, which says it at the field, and for the service. */
public final class ToolRules {

    /** A field of the form, as far as a rule is about one. */
    public enum Field {
        NAME,
        DESCRIPTION,
        PARAMETERS,
        URL,
        HEADERS,
        SECRET_HEADERS,
        BODY,
        TIMEOUT,
        SAID_MEANWHILE,
        DESTINATIONS,
        MESSAGE,
        CONTENT,
        EVENT_TYPE,
        TIME_ZONE,
        PASSAGES
    }

    public record Problem(Field field, String sentence) {}

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern SIP = Pattern.compile("(?i)sips?:[^\\s<>\"@]{1,100}@[A-Za-z0-9.:\\[\\]-]{1,150}");
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_BODY = 20_000;
    private static final int MOST_HEADERS = 20;
    private static final int LONGEST_HEADER = 2_000;
    private static final int MOST_DESTINATIONS = 20;
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_SMS = 1_000;
    private static final int MOST_PASSAGES = 10;

    /** What the connection itself is made of, and what we say who we are by. */
    private static final Set<String> OURS = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "upgrade",
            "expect",
            "te",
            "trailer",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "accept-encoding",
            "x-signature",
            "x-timestamp",
            "idempotency-key");

    private final OutgoingAddresses addresses;
    private final List<Problem> problems = new ArrayList<>();

    private ToolRules(OutgoingAddresses addresses) {
        this.addresses = addresses;
    }

    static List<Problem> problems(ToolDraft draft, OutgoingAddresses addresses) {
        var rules = new ToolRules(addresses);
        rules.check(draft);
        return List.copyOf(rules.problems);
    }

    private void check(ToolDraft draft) {
        if (!NAME.matcher(draft.name()).matches()) {
            add(Field.NAME, "Small letters, digits and _, beginning with a letter, at most 64: check_stock.");
        }
        if (draft.description().isBlank()) {
            add(Field.DESCRIPTION, "Say when the agent should use it: the model goes by this alone.");
        }
        atMost(Field.DESCRIPTION, draft.description(), LONGEST_DESCRIPTION);
        ParameterSchema.problems(draft.parameters()).forEach(problem -> add(Field.PARAMETERS, problem.text()));
        switch (draft.setup()) {
            case ToolSetup.Function it -> {
                address(it.url());
                if (it.url().contains("{{")) {
                    add(Field.URL, "The address of a function is fixed; your server gets the arguments in the body.");
                }
                secrets(it.secretHeaders(), List.of());
                timing(it.timeoutSeconds(), it.saidMeanwhile());
            }
            case ToolSetup.ApiRequest it -> {
                address(it.url());
                headers(it.headers());
                secrets(it.secretHeaders(), it.headers());
                atMost(Field.BODY, it.body(), LONGEST_BODY);
                arguments(draft, it);
                timing(it.timeoutSeconds(), it.saidMeanwhile());
            }
            case ToolSetup.Transfer it -> destinations(it.destinations());
            case ToolSetup.EndCall it -> {}
            case ToolSetup.Keypad it -> {}
            case ToolSetup.Voicemail it -> {
                if (it.message().isBlank()) {
                    add(Field.MESSAGE, "Say what is to be left as a message.");
                }
                atMost(Field.MESSAGE, it.message(), LONGEST_SMS);
            }
            case ToolSetup.Sms it -> atMost(Field.CONTENT, it.content(), LONGEST_SMS);
            case ToolSetup.Calendar it -> calendar(it);
            case ToolSetup.McpServer it -> {
                address(it.url());
                if (it.url().contains("{{")) {
                    add(Field.URL, "The address of a server is fixed.");
                }
                secrets(it.secretHeaders(), List.of());
                timing(it.timeoutSeconds(), "");
            }
            case ToolSetup.Knowledge it -> {
                if (it.passages() < 1 || it.passages() > MOST_PASSAGES) {
                    add(Field.PASSAGES, "1 to 10.");
                }
                atMost(Field.SAID_MEANWHILE, it.saidMeanwhile(), LONGEST_WORDS);
            }
        }
    }

    private void address(String url) {
        atMost(Field.URL, url, LONGEST_URL);
        addresses.problem(url).ifPresent(sentence -> add(Field.URL, sentence));
    }

    private void headers(List<ToolSetup.Header> headers) {
        if (headers.size() > MOST_HEADERS) {
            add(Field.HEADERS, "At most 20 headers.");
        }
        names(Field.HEADERS, headers.stream().map(ToolSetup.Header::name).toList(), new HashSet<>());
        for (var header : headers) {
            if (header.value().length() > LONGEST_HEADER
                    || header.value().chars().anyMatch(c -> c < ' ' || c > '~')) {
                add(
                        Field.HEADERS,
                        "The value of " + header.name() + " may have letters, digits and signs in one line, "
                                + "2,000 at most.");
            }
        }
    }

    private void secrets(List<String> secrets, List<ToolSetup.Header> headers) {
        if (secrets.size() > MOST_HEADERS) {
            add(Field.SECRET_HEADERS, "At most 20 headers.");
        }
        var taken = new HashSet<String>();
        headers.forEach(header -> taken.add(header.name().toLowerCase(Locale.ROOT)));
        names(Field.SECRET_HEADERS, secrets, taken);
    }

    private void names(Field field, List<String> names, Set<String> taken) {
        for (var name : names) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!HEADER.matcher(name).matches()) {
                add(field, "“" + name + "” cannot be the name of a header.");
            } else if (OURS.contains(lower)) {
                add(field, name + " is set by us.");
            } else if (!taken.add(lower)) {
                add(field, name + " is there twice.");
            }
        }
    }

    /** What is filled in must be found out. */
    private void arguments(ToolDraft draft, ToolSetup.ApiRequest request) {
        var known = draft.parameters().path("properties");
        unknown(Field.URL, request.url(), known);
        unknown(Field.BODY, request.body(), known);
        request.headers().forEach(header -> unknown(Field.HEADERS, header.value(), known));
    }

    private void unknown(Field field, String template, tools.jackson.databind.JsonNode known) {
        for (var name : Placeholders.in(template)) {
            if (!known.has(name)) {
                add(field, "{{" + name + "}} is not among the parameters below.");
            }
        }
    }

    private void timing(int seconds, String saidMeanwhile) {
        if (seconds < ToolSetup.SHORTEST_TIMEOUT || seconds > ToolSetup.LONGEST_TIMEOUT) {
            add(Field.TIMEOUT, "1 to 60 seconds.");
        }
        atMost(Field.SAID_MEANWHILE, saidMeanwhile, LONGEST_WORDS);
    }

    private void destinations(List<ToolSetup.Destination> destinations) {
        if (destinations.isEmpty()) {
            add(Field.DESTINATIONS, "Say where the call is to go.");
        }
        if (destinations.size() > MOST_DESTINATIONS) {
            add(Field.DESTINATIONS, "At most 20.");
        }
        for (var destination : destinations) {
            if (!NUMBER.matcher(destination.target()).matches()
                    && !SIP.matcher(destination.target()).matches()) {
                add(
                        Field.DESTINATIONS,
                        "“" + destination.target()
                                + "” is neither a number with its country code, like +14155550100, nor a SIP address.");
            }
            if (destinations.size() > 1 && destination.description().isBlank()) {
                add(Field.DESTINATIONS, "Say of each when it is meant: with several, the agent has to choose.");
            }
            atMost(Field.DESTINATIONS, destination.description(), LONGEST_WORDS);
        }
    }

    private void calendar(ToolSetup.Calendar calendar) {
        if (calendar.eventTypeId() < 1) {
            add(Field.EVENT_TYPE, "The number in the address of the event type at Cal.com.");
        }
        try {
            ZoneId.of(calendar.timeZone());
        } catch (DateTimeException e) {
            add(Field.TIME_ZONE, "Choose a time zone.");
        }
    }

    private void atMost(Field field, String text, int most) {
        if (text.length() > most) {
            add(field, "At most %,d characters.".formatted(most));
        }
    }

    private void add(Field field, String sentence) {
        problems.add(new Problem(field, sentence));
    }
}
