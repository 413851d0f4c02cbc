package com.genius365.call;

import com.genius365.call.CallScene.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Writes what VAPI sends of one call, in the order in which it happens. */
record VapiReports(Stage stage, String externalId, String reference, Instant from) {

    static VapiReports of(Stage stage, CallDetails call, Instant from) {
        return new VapiReports(
                stage, String.valueOf(call.externalId()), call.id().toString(), from);
    }

    String ringing() {
        return status("ringing", 1, "");
    }

    String inProgress() {
        return status("in-progress", 5, "");
    }

    /** Says why, as VAPI does, and not when. */
    String ended() {
        return status("ended", 66, "\"endedReason\":\"customer-ended-call\",");
    }

    String report() {
        return report("Good day, this is Ada.", "0.1265");
    }

    String report(String words, String cost) {
        return """
                {"message":{"type":"end-of-call-report","timestamp":%d,"startedAt":"%s","endedAt":"%s",
                 "endedReason":"customer-ended-call","cost":%s,
                 "costs":[{"type":"model","cost":0.1},{"type":"transport","cost":0.0265}],
                 "artifact":{"recordingUrl":"https://recordings.test/1.wav",
                   "messages":[{"role":"system","message":"Be kind."},
                               {"role":"bot","message":"%s","secondsFromStart":0.5},
                               {"role":"user","message":"Hello Ada.","secondsFromStart":3.25}]},
                 "analysis":{"summary":"They greeted each other.","structuredData":{"sentiment":"Positive"}},
                 %s}}""".formatted(millis(67), at(5), at(65), cost, words, call());
    }

    List<String> all() {
        return List.of(ringing(), inProgress(), ended(), report());
    }

    Instant at(int seconds) {
        return from.plus(Duration.ofSeconds(seconds));
    }

    private String status(String status, int second, String more) {
        return """
                {"message":{"type":"status-update","status":"%s","timestamp":%d,%s%s}}""".formatted(status, millis(second), more, call());
    }

    private String call() {
        return """
                "call":{"id":"%s","type":"outboundPhoneCall","status":"queued","assistantId":"%s","name":"%s",
                 "createdAt":"%s","customer":{"number":"+14155552671"},"phoneNumber":{"number":"+14155550100"}}""".formatted(externalId, stage.remoteAgent(), reference, from);
    }

    private long millis(int second) {
        return at(second).toEpochMilli();
    }
}
