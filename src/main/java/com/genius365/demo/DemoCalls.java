package com.genius365.demo;

import com.genius365.common.Ids;
import com.genius365.common.Money;
import com.genius365.demo.DemoCall.StatusChange;
import com.genius365.demo.DemoWorkspace.Agent;
import com.genius365.demo.DemoWorkspace.Topic;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Provider;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes up the calls of a workspace: always the same ones, only that they end now. */
final class DemoCalls {

    private static final int DAYS = 42;
    private static final int PEOPLE = 70;
    private static final double WORDS_A_SECOND = 2.5;
    private static final double PAUSE = 0.8;

    private static final List<String> FIRST_NAMES = List.of(
            "Ava", "Liam", "Sofia", "Noah", "Emma", "Lucas", "Maya", "Ethan", "Chloe", "Daniel", "Grace", "Omar",
            "Nina", "Jack", "Priya", "Leo", "Hannah", "Marcus", "Elena", "Tom", "Aisha", "Ben", "Rosa", "Victor");
    private static final List<String> LAST_NAMES = List.of(
            "Bennett", "Carter", "Diaz", "Evans", "Foster", "Garcia", "Hughes", "Ivanov", "Jensen", "Kim", "Lopez",
            "Murphy", "Nguyen", "Okafor", "Parker", "Quinn", "Rossi", "Singh", "Turner", "Ueda", "Vance", "Walsh");
    private static final List<String> TIMES =
            List.of("nine", "half past nine", "ten fifteen", "eleven", "two", "half past two", "a quarter past three");

    /** The vendor's own numbers, as the sandbox has them. */
    private static final String VAPI_NUMBER = "+14155550111";

    private static final String RETELL_NUMBER = "+14155550133";

    private record Person(String first, String last, String number) {}

    private record Subject(Agent agent, Topic topic) {}

    private final DemoWorkspace workspace;
    private final String recordings;
    private final Random random;
    private final List<Person> people;
    private final List<Subject> subjects;

    /** @param recordings where recordings are, up to their name */
    DemoCalls(DemoWorkspace workspace, String recordings) {
        this.workspace = workspace;
        this.recordings = recordings;
        this.random = new Random(workspace.slug().hashCode());
        this.people = IntStream.range(0, PEOPLE).mapToObj(this::person).toList();
        this.subjects = workspace.agents().stream()
                .flatMap(agent -> agent.topics().stream()
                        .flatMap(topic ->
                                IntStream.range(0, topic.weight()).mapToObj(each -> new Subject(agent, topic))))
                .toList();
    }

    /** Those that are over, oldest first, and one each that was just begun, rings, and is being held. */
    List<DemoCall> until(Instant now) {
        var calls = new ArrayList<DemoCall>();
        var times = IntStream.range(0, workspace.calls())
                .mapToObj(each -> subjects.get(random.nextInt(subjects.size())))
                .map(subject -> new Begun(subject, time(subject.agent(), now)))
                .sorted(java.util.Comparator.comparing(Begun::at))
                .toList();
        times.forEach(begun -> calls.add(over(begun.subject(), begun.at())));
        calls.add(live(CallStatus.IN_PROGRESS, now.minusSeconds(75)));
        calls.add(live(CallStatus.RINGING, now.minusSeconds(9)));
        calls.add(live(CallStatus.INITIATED, now.minusSeconds(2)));
        return calls;
    }

    private record Begun(Subject subject, Instant at) {}

    /** How a call that was live came to its end. */
    DemoCall end(DemoCall live) {
        var subject = subjects.stream()
                .filter(it ->
                        it.agent().name().equals(live.agentName()) && it.topic().direction() == live.direction())
                .findFirst()
                .orElseThrow();
        var person = people.stream()
                .filter(it -> it.number().equals(live.toNumber()) || it.number().equals(live.fromNumber()))
                .findFirst()
                .orElse(people.getFirst());
        return answered(live.id(), live.externalId(), subject, person, live.createdAt(), false);
    }

    private DemoCall live(CallStatus status, Instant at) {
        var subject = subjects.stream()
                .filter(it -> it.topic().direction() == CallDirection.OUTBOUND)
                .skip(random.nextInt(2))
                .findFirst()
                .orElseThrow();
        var whole = answered(Ids.at(at), externalId(subject.agent().provider()), subject, person(), at, false);
        return new DemoCall(
                whole.id(),
                whole.agentName(),
                whole.provider(),
                whole.externalId(),
                whole.direction(),
                status,
                whole.fromNumber(),
                whole.toNumber(),
                at,
                status == CallStatus.IN_PROGRESS ? whole.answeredAt() : null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                whole.changes().stream()
                        .filter(change -> change.status().compareTo(status) <= 0)
                        .toList());
    }

    private DemoCall over(Subject subject, Instant at) {
        var chance = random.nextInt(100);
        var person = person();
        return switch (subject.topic().direction()) {
            case OUTBOUND -> {
                if (chance < 15) {
                    yield unanswered(CallStatus.NO_ANSWER, subject, person, at);
                }
                if (chance < 22) {
                    yield unanswered(CallStatus.BUSY, subject, person, at);
                }
                if (chance < 25) {
                    yield unanswered(CallStatus.CANCELED, subject, person, at);
                }
                if (chance < 29) {
                    yield unanswered(CallStatus.FAILED, subject, person, at);
                }
                if (chance < 31) {
                    yield neverStarted(subject, person, at);
                }
                yield answered(at, subject, person, chance < 39);
            }
            case INBOUND, WEB -> {
                if (chance < 4) {
                    yield unanswered(CallStatus.CANCELED, subject, person, at);
                }
                if (chance < 7) {
                    yield unanswered(CallStatus.FAILED, subject, person, at);
                }
                yield answered(at, subject, person, false);
            }
        };
    }

    private DemoCall answered(Instant at, Subject subject, Person person, boolean byVoicemail) {
        return answered(Ids.at(at), externalId(subject.agent().provider()), subject, person, at, byVoicemail);
    }

    private DemoCall answered(
            UUID id, @Nullable String externalId, Subject subject, Person person, Instant at, boolean byVoicemail) {
        var agent = subject.agent();
        var words = byVoicemail
                ? List.of("Hello, this is " + agent.voiceName() + ", the virtual assistant of " + workspace.name()
                        + ". We tried to reach you and will call again. Goodbye.")
                : filled(subject.topic(), person);
        var transcript = spoken(words.subList(0, byVoicemail ? 1 : words.size() - 1));
        var last = transcript.getLast();
        var seconds = (int) Math.ceil(offset(last) + duration(last.text())) + 1;
        var answeredAt =
                at.plusSeconds(subject.topic().direction() == CallDirection.OUTBOUND ? 7 + random.nextInt(14) : 2);
        var endedAt = answeredAt.plusSeconds(seconds);
        return new DemoCall(
                id,
                agent.name(),
                agent.provider(),
                externalId,
                subject.topic().direction(),
                CallStatus.COMPLETED,
                fromNumber(subject, person),
                toNumber(subject, person),
                at,
                answeredAt,
                endedAt,
                seconds,
                endReason(agent.provider(), byVoicemail, transcript),
                null,
                recordings + seconds + "/" + externalId + ".wav",
                transcript,
                byVoicemail ? "Nobody answered; a message was left on the voicemail." : words.getLast(),
                byVoicemail ? null : subject.topic().sentiment(),
                costs(agent, seconds, transcript),
                List.of(
                        new StatusChange(CallStatus.INITIATED, at),
                        new StatusChange(CallStatus.RINGING, at.plusSeconds(1)),
                        new StatusChange(CallStatus.IN_PROGRESS, answeredAt),
                        new StatusChange(CallStatus.COMPLETED, endedAt)));
    }

    private DemoCall unanswered(CallStatus status, Subject subject, Person person, Instant at) {
        var ringing = at.plusSeconds(1);
        var endedAt = at.plusSeconds(
                switch (status) {
                    case NO_ANSWER -> 32 + random.nextInt(10);
                    case BUSY -> 4 + random.nextInt(4);
                    case CANCELED -> 6 + random.nextInt(12);
                    case FAILED -> 3;
                    case INITIATED, RINGING, IN_PROGRESS, COMPLETED ->
                        throw new IllegalArgumentException(status.name());
                });
        return new DemoCall(
                Ids.at(at),
                subject.agent().name(),
                subject.agent().provider(),
                externalId(subject.agent().provider()),
                subject.topic().direction(),
                status,
                fromNumber(subject, person),
                toNumber(subject, person),
                at,
                null,
                endedAt,
                null,
                endReason(subject.agent().provider(), status, subject.topic().direction()),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(
                        new StatusChange(CallStatus.INITIATED, at),
                        new StatusChange(CallStatus.RINGING, ringing),
                        new StatusChange(status, endedAt)));
    }

    private DemoCall neverStarted(Subject subject, Person person, Instant at) {
        var vendor = subject.agent().provider().label();
        return new DemoCall(
                Ids.at(at),
                subject.agent().name(),
                subject.agent().provider(),
                null,
                subject.topic().direction(),
                CallStatus.FAILED,
                null,
                toNumber(subject, person),
                at,
                null,
                at.plusSeconds(1),
                null,
                null,
                vendor + " did not start this call: too many of your calls were running at once. Call again later, or"
                        + " raise the limit at " + vendor + ".",
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(
                        new StatusChange(CallStatus.INITIATED, at),
                        new StatusChange(CallStatus.FAILED, at.plusSeconds(1))));
    }

    /** A moment of the last weeks in which the agent works; more of them lately than in the beginning. */
    private Instant time(Agent agent, Instant now) {
        var opens = agent.opens() == null ? workspace.opens() : agent.opens();
        var closes = agent.closes() == null ? workspace.closes() : agent.closes();
        var today = now.atZone(workspace.timeZone()).toLocalDate();
        while (true) {
            var daysAgo = random.nextInt(DAYS);
            var day = today.minusDays(daysAgo);
            var isQuiet = day.getDayOfWeek() == DayOfWeek.SATURDAY && random.nextBoolean();
            var isClosed = day.getDayOfWeek() == DayOfWeek.SUNDAY && !workspace.worksOnSundays();
            var isBeforeGrowth = random.nextDouble() > 1 - 0.5 * daysAgo / DAYS;
            // Busiest in the late morning and in the middle of the afternoon.
            var peak = random.nextBoolean() ? 0.28 : 0.68;
            var minutes = (int) ((closes - opens) * 60 * Math.clamp(peak + random.nextGaussian() * 0.15, 0, 0.99));
            var at = day.atTime(opens, 0)
                    .plusMinutes(minutes)
                    .plusSeconds(random.nextInt(60))
                    .atZone(workspace.timeZone())
                    .toInstant();
            if (!isQuiet && !isClosed && !isBeforeGrowth && at.isBefore(now.minus(Duration.ofMinutes(20)))) {
                return at;
            }
        }
    }

    private Person person(int index) {
        // 555-0100 to 555-0199 belong to nobody, in every area.
        var areaCode = workspace.areaCodes().get(index % workspace.areaCodes().size());
        var number = "+1" + areaCode + "55501" + String.format(Locale.ROOT, "%02d", 10 + index);
        return new Person(
                FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size())),
                LAST_NAMES.get(random.nextInt(LAST_NAMES.size())),
                number);
    }

    private Person person() {
        return people.get(random.nextInt(people.size()));
    }

    private List<String> filled(Topic topic, Person person) {
        var day = DayOfWeek.of(1 + random.nextInt(6)).getDisplayName(TextStyle.FULL, Locale.US);
        var time = TIMES.get(random.nextInt(TIMES.size()));
        var amount = Integer.toString(120 + 5 * random.nextInt(60));
        var room = Integer.toString(100 * (1 + random.nextInt(4)) + 1 + random.nextInt(20));
        var words = new ArrayList<>(topic.turns());
        words.add(topic.summary());
        return words.stream()
                .map(text -> text.replace("{first}", person.first())
                        .replace("{last}", person.last())
                        .replace("{day}", day)
                        .replace("{time}", time)
                        .replace("{amount}", amount)
                        .replace("{room}", room))
                .toList();
    }

    private List<CallSnapshot.Turn> spoken(List<String> words) {
        var turns = new ArrayList<CallSnapshot.Turn>();
        var offset = 0.4;
        for (var text : words) {
            var speaker = turns.size() % 2 == 0 ? CallSnapshot.Speaker.AGENT : CallSnapshot.Speaker.PERSON;
            turns.add(new CallSnapshot.Turn(speaker, text, Math.round(offset * 10) / 10.0));
            offset += duration(text) + PAUSE + random.nextDouble();
        }
        return turns;
    }

    private static double duration(String text) {
        return Math.max(0.8, text.split("\\s+").length / WORDS_A_SECOND);
    }

    private static double offset(CallSnapshot.Turn turn) {
        var offset = turn.offsetSeconds();
        return offset == null ? 0 : offset;
    }

    private @Nullable String fromNumber(Subject subject, Person person) {
        return switch (subject.topic().direction()) {
            case OUTBOUND -> ownNumber(subject.agent().provider());
            case INBOUND -> person.number();
            case WEB -> null;
        };
    }

    private @Nullable String toNumber(Subject subject, Person person) {
        return switch (subject.topic().direction()) {
            case OUTBOUND -> person.number();
            case INBOUND -> ownNumber(subject.agent().provider());
            case WEB -> null;
        };
    }

    private static String ownNumber(Provider provider) {
        return provider == Provider.VAPI ? VAPI_NUMBER : RETELL_NUMBER;
    }

    private String externalId(Provider provider) {
        return provider == Provider.VAPI
                ? new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE)
                        .toString()
                : String.format(Locale.ROOT, "call_%016x%012x", random.nextLong(), random.nextLong() >>> 16);
    }

    private static String endReason(Provider provider, boolean byVoicemail, List<CallSnapshot.Turn> transcript) {
        var isVapi = provider == Provider.VAPI;
        if (byVoicemail) {
            return isVapi ? "voicemail" : "voicemail_reached";
        }
        if (transcript.getLast().speaker() == CallSnapshot.Speaker.AGENT) {
            return isVapi ? "assistant-ended-call" : "agent_hangup";
        }
        return isVapi ? "customer-ended-call" : "user_hangup";
    }

    private static String endReason(Provider provider, CallStatus status, CallDirection direction) {
        var isVapi = provider == Provider.VAPI;
        return switch (status) {
            case NO_ANSWER -> isVapi ? "customer-did-not-answer" : "dial_no_answer";
            case BUSY -> isVapi ? "customer-busy" : "dial_busy";
            case CANCELED -> {
                if (direction == CallDirection.OUTBOUND) {
                    yield isVapi ? "manually-canceled" : "manual_stopped";
                }
                yield isVapi ? "call.ringing.sip-inbound-caller-hungup-before-call-connect" : "registered_call_timeout";
            }
            case FAILED -> {
                if (direction == CallDirection.WEB && isVapi) {
                    yield "customer-did-not-give-microphone-permission";
                }
                yield isVapi
                        ? "call.in-progress.error-providerfault-outbound-sip-503-service-unavailable"
                        : "dial_failed";
            }
            case INITIATED, RINGING, IN_PROGRESS, COMPLETED -> throw new IllegalArgumentException(status.name());
        };
    }

    private static List<CallSnapshot.CostLine> costs(Agent agent, int seconds, List<CallSnapshot.Turn> transcript) {
        var characters = transcript.stream()
                .filter(turn -> turn.speaker() == CallSnapshot.Speaker.AGENT)
                .mapToInt(turn -> turn.text().length())
                .sum();
        if (agent.provider() == Provider.VAPI) {
            return List.of(
                    perMinute("transport", "0.01", seconds),
                    perMinute("transcriber", "0.01", seconds),
                    perMinute("model", "0.024", seconds),
                    line("voice", new BigDecimal("0.00003").multiply(BigDecimal.valueOf(characters))),
                    perMinute("vapi", "0.05", seconds));
        }
        return List.of(
                perMinute("elevenlabs_tts", "0.07", seconds),
                perMinute(
                        agent.model().replace("gpt-4.1-mini", "gpt_4_1_mini").replace("gpt-4.1", "gpt_4_1"),
                        "0.02",
                        seconds),
                perMinute("us_telephony", "0.015", seconds));
    }

    private static CallSnapshot.CostLine perMinute(String component, String dollars, int seconds) {
        return line(
                component,
                new BigDecimal(dollars)
                        .multiply(BigDecimal.valueOf(seconds))
                        .divide(BigDecimal.valueOf(60), 8, java.math.RoundingMode.HALF_UP));
    }

    private static CallSnapshot.CostLine line(String component, BigDecimal dollars) {
        return new CallSnapshot.CostLine(component, Money.of(dollars, Money.USD));
    }
}
