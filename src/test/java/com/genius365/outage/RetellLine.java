package com.genius365.outage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.outage.ProgramDatabase.PublishedAgent;
import com.genius365.process.ProgramProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Retell, as far as it tells of calls that came in for one agent and ended. Each call takes a minute and is told of once,
 * or again until it is taken.
 */
final class RetellLine {

    private static final long CALL_MILLIS = 60_000;

    private final PublishedAgent agent;
    private final String key;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Clock clock = Clock.systemUTC();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    RetellLine(PublishedAgent agent, String key) {
        this.agent = agent;
        this.key = key;
    }

    /** @return the status of the answer */
    int tell(ProgramProcess program, String call) throws IOException, InterruptedException {
        var body = event(call);
        var time = clock.millis();
        var request = HttpRequest.newBuilder(program.localUri("/api/webhooks/retell/" + agent.connection()))
                .header("Content-Type", "application/json")
                .header("X-Retell-Signature", "v=" + time + ",d=" + sign(body + time))
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString(body))
                .build();
        var status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status / 100 == 2) {
            taken.add(call);
        }
        return status;
    }

    /** Those whose end was answered with 2xx. */
    Set<String> taken() {
        return Set.copyOf(taken);
    }

    /** The same call is told of in the same words. */
    private String event(String call) {
        var end = 1_793_610_000_000L;
        return """
                {"event": "call_ended", "call": {"call_type": "phone_call", "call_id": "%s", "agent_id": "%s",
                 "call_status": "ended", "direction": "inbound", "from_number": "+14155550100",
                 "to_number": "+14155550199", "start_timestamp": %d, "end_timestamp": %d, "duration_ms": %d,
                 "disconnection_reason": "user_hangup", "transcript_object": [{"role": "agent", "content": "Hello?"}]}}
                """.formatted(call, agent.remoteId(), end - CALL_MILLIS, end, CALL_MILLIS);
    }

    private String sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
