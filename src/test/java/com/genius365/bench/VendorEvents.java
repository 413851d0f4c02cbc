package com.genius365.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.provider.Provider;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What both vendors would send of many calls: four messages a call from VAPI (ringing, in progress, ended, report), three
 * from Retell (started, ended, analyzed), each of about eight kilobytes, and all different. Many calls go on at once, so
 * the messages of one are some way apart.
 */
final class VendorEvents {

    static final int VAPI_MESSAGES = 4;
    static final int RETELL_MESSAGES = 3;

    /** As many calls of each vendor go on at once. */
    private static final int AT_ONCE = 64;

    private static final int IN_A_BLOCK = AT_ONCE * (VAPI_MESSAGES + RETELL_MESSAGES);
    private static final int CONVERSATIONS = 64;
    private static final int TURNS = 46;
    private static final String WORDS = "appointment tomorrow morning would please thank you because cleaning office"
            + " insurance number could dentist available afternoon before change question of the and for with until"
            + " really minute doctor calling about record address remember Thursday half past nine certainly moment"
            + " reception waiting confirm details anything else family invoice whether sooner parking entrance";

    private final List<VendorAccount> vapi;
    private final List<VendorAccount> retell;
    private final List<String> vapiTalks = new ArrayList<>();
    private final List<String> retellTalks = new ArrayList<>();
    private final AtomicLong next = new AtomicLong();
    private final Instant epoch = Clock.systemUTC().instant();

    /** No two of them ever give the same event. */
    private final String run = UUID.randomUUID().toString().substring(0, 23);

    VendorEvents(List<VendorAccount> accounts) {
        vapi = accounts.stream()
                .filter(account -> account.provider() == Provider.VAPI)
                .toList();
        retell = accounts.stream()
                .filter(account -> account.provider() == Provider.RETELL)
                .toList();
        var random = new Random(365);
        for (var i = 0; i < CONVERSATIONS; i++) {
            vapiTalks.add(talk(random, "{\"role\":\"%s\",\"message\":\"%s\",\"secondsFromStart\":%d.5}", "bot"));
            retellTalks.add(talk(random, "{\"role\":\"%s\",\"content\":\"%s\",\"words\":[{\"start\":%d.5}]}", "agent"));
        }
    }

    /** The next one, whoever asks. */
    VendorEvent next() {
        var index = next.getAndIncrement();
        var inBlock = (int) (index % IN_A_BLOCK);
        var call = index / IN_A_BLOCK * AT_ONCE + inBlock % AT_ONCE;
        var step = inBlock / AT_ONCE;
        return step < VAPI_MESSAGES ? vapi(call, step) : retell(call, step - VAPI_MESSAGES);
    }

    /** All messages of so many whole calls of each vendor. */
    List<VendorEvent> ofWholeCalls(int calls) {
        var events = new ArrayList<VendorEvent>();
        for (var call = 0; call < calls; call++) {
            for (var step = 0; step < VAPI_MESSAGES; step++) {
                events.add(vapi(call, step));
            }
            for (var step = 0; step < RETELL_MESSAGES; step++) {
                events.add(retell(call, step));
            }
        }
        return events;
    }

    private VendorEvent vapi(long number, int step) {
        var account = vapi.get((int) (number % vapi.size()));
        var call = "%s-%012d".formatted(run, number);
        var isReport = step == VAPI_MESSAGES - 1;
        var type = isReport ? "end-of-call-report" : "status-update";
        var status = List.of("ringing", "in-progress", "ended", "").get(step);
        var begin = epoch.plusSeconds(number);
        var time = begin.plusSeconds(step).toEpochMilli();
        var body = new StringBuilder(9_000)
                .append("{\"message\":{\"type\":\"")
                .append(type)
                .append("\",\"timestamp\":")
                .append(time)
                .append(isReport ? "" : ",\"status\":\"" + status + "\"");
        if (step >= 2) {
            body.append(",\"endedReason\":\"customer-ended-call\",\"startedAt\":\"")
                    .append(begin)
                    .append("\",\"endedAt\":\"")
                    .append(begin.plusSeconds(61))
                    .append('"');
        }
        if (isReport) {
            body.append(
                            ",\"cost\":0.12,\"costs\":[{\"type\":\"transport\",\"cost\":0.02},{\"type\":\"model\",\"cost\":0.1}]")
                    .append(
                            ",\"analysis\":{\"summary\":\"Booked a cleaning.\",\"structuredData\":{\"sentiment\":\"positive\"}}");
        }
        body.append(",\"call\":{\"id\":\"")
                .append(call)
                .append("\",\"type\":\"inboundPhoneCall\",\"status\":\"queued\",\"assistantId\":\"")
                .append(account.agent())
                .append("\",\"createdAt\":\"")
                .append(begin)
                .append("\"},\"customer\":{\"number\":\"+1415")
                .append(5_550_000 + number % 9_999)
                .append("\"},\"phoneNumber\":{\"number\":\"+14155550199\"},\"artifact\":{\"messages\":")
                .append(vapiTalks.get((int) (number % CONVERSATIONS)))
                .append("}}}");
        var key = String.join("|", "vapi", call, type, status, String.valueOf(time));
        return new VendorEvent(account, call, type, key, body.toString().getBytes(UTF_8));
    }

    private VendorEvent retell(long number, int step) {
        var account = retell.get((int) (number % retell.size()));
        var call = "call_%s-%012d".formatted(run, number);
        var type = List.of("call_started", "call_ended", "call_analyzed").get(step);
        var begin = epoch.plusSeconds(number).toEpochMilli();
        var end = begin + 61_000;
        var body = new StringBuilder(9_000)
                .append("{\"event\":\"")
                .append(type)
                .append("\",\"call\":{\"call_type\":\"phone_call\",\"call_id\":\"")
                .append(call)
                .append("\",\"agent_id\":\"")
                .append(account.agent())
                .append("\",\"call_status\":\"")
                .append(step == 0 ? "ongoing" : "ended")
                .append("\",\"direction\":\"inbound\",\"from_number\":\"+1415")
                .append(5_550_000 + number % 9_999)
                .append("\",\"to_number\":\"+14155550199\",\"start_timestamp\":")
                .append(begin);
        if (step > 0) {
            body.append(",\"end_timestamp\":")
                    .append(end)
                    .append(",\"duration_ms\":61000,\"disconnection_reason\":\"user_hangup\",\"call_cost\":{")
                    .append("\"combined_cost\":12.3,\"product_costs\":[{\"product\":\"gpt_4_1\",\"cost\":12.3}]}");
        }
        if (step == 2) {
            body.append(",\"call_analysis\":{\"call_summary\":\"Booked a cleaning.\",\"user_sentiment\":\"Positive\"}");
        }
        body.append(",\"transcript_object\":")
                .append(retellTalks.get((int) (number % CONVERSATIONS)))
                .append("}}");
        // The analysis has no time of its own: the program knows it by a hash, which is as long.
        var time = step == 2 ? "0".repeat(40) : String.valueOf(step == 0 ? begin : end);
        var key = String.join("|", "retell", call, type, step == 0 ? "ongoing" : "ended", time);
        return new VendorEvent(account, call, type, key, body.toString().getBytes(UTF_8));
    }

    private static String talk(Random random, String turn, String agent) {
        var words = WORDS.split(" ");
        var turns = new ArrayList<String>();
        for (var i = 0; i < TURNS; i++) {
            var sentence = new ArrayList<String>();
            for (var word = 0; word < 14; word++) {
                sentence.add(words[random.nextInt(words.length)]);
            }
            turns.add(turn.formatted(i % 2 == 0 ? agent : "user", String.join(" ", sentence), i));
        }
        return "[" + String.join(",", turns) + "]";
    }
}
