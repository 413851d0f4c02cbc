package com.genius365.sandbox.vendor;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A vendor that is played here. */
public enum Vendor {
    @JsonProperty("vapi")
    VAPI("vapi", Duration.ofSeconds(20)),
    @JsonProperty("retell")
    RETELL("retell", Duration.ofSeconds(10)),
    @JsonProperty("synthflow")
    SYNTHFLOW("synthflow", Duration.ofSeconds(10));

    private final String code;
    private final Duration webhookTimeout;

    Vendor(String code, Duration webhookTimeout) {
        this.code = code;
        this.webhookTimeout = webhookTimeout;
    }

    /** How it is written in addresses, JSON and the database. */
    public String code() {
        return code;
    }

    /** Whose API the request is for. */
    static Optional<Vendor> of(HttpServletRequest request) {
        var path = SandboxPath.of(request);
        return Arrays.stream(values())
                .filter(vendor -> path.startsWith("/sandbox/" + vendor.code + "/"))
                .findFirst();
    }

    static Vendor ofCode(String code) {
        return Arrays.stream(values())
                .filter(vendor -> vendor.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    Duration webhookTimeout() {
        return webhookTimeout;
    }

    /** How long to wait after that many failed attempts; absent: give up. */
    Optional<Duration> retryAfter(int attempts) {
        var seconds = switch (this) {
            // VAPI itself repeats nothing unless told to; a demo that is being restarted would lose it.
            case VAPI -> List.of(1, 3, 8, 18);
            case RETELL -> List.of(3, 12);
            // Synthflow describes no repeating either.
            case SYNTHFLOW -> List.of(3, 12);
        };
        return attempts <= seconds.size()
                ? Optional.of(Duration.ofSeconds(seconds.get(attempts - 1)))
                : Optional.empty();
    }
}
