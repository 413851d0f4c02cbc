package com.genius365.domain;

import com.genius365.access.ClientAddress;
import com.genius365.database.RateLimits;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells the reverse proxy for which hosts it may get a certificate: Caddy asks before each one. */
@RestController
class CertificateController {

    private static final RateLimits.Limit BY_ADDRESS = new RateLimits.Limit(600, Duration.ofMinutes(1));
    private static final int LONGEST = 253;

    private final HostLookup hosts;
    private final RateLimits limits;
    private final ClientAddress address;

    CertificateController(HostLookup hosts, RateLimits limits, ClientAddress address) {
        this.hosts = hosts;
        this.limits = limits;
        this.address = address;
    }

    @GetMapping("/api/domains/ask")
    ResponseEntity<Void> ask(@RequestParam(name = "domain", defaultValue = "") String domain) {
        if (!limits.count("domain/ask/" + address.current().orElse("unknown"), BY_ADDRESS)) {
            return answer(HttpStatus.TOO_MANY_REQUESTS);
        }
        var host =
                domain.length() > LONGEST ? "" : domain.toLowerCase(Locale.ROOT).replace("\0", "");
        return answer(hosts.isServed(host) ? HttpStatus.OK : HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
