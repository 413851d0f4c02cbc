package com.genius365.onboarding;

import com.genius365.access.ClientAddress;
import com.genius365.branding.Color;
import com.genius365.branding.Picture;
import com.genius365.branding.PictureKind;
import com.genius365.branding.PictureReader;
import com.genius365.branding.Readability;
import com.genius365.common.Refusal;
import com.genius365.database.RateLimits;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** The door for agencies that want to become partners. Nobody has signed in here, so all is counted by where it comes from. */
@Component
@Validated
public class PartnerRequests {

    private static final RateLimits.Limit SENT = new RateLimits.Limit(2, Duration.ofHours(1));
    private static final RateLimits.Limit UPLOADS = new RateLimits.Limit(20, Duration.ofHours(1));
    private static final RateLimits.Limit QUESTIONS = new RateLimits.Limit(120, Duration.ofMinutes(1));

    private final PartnerRequestStore store;
    private final SubdomainLookup subdomains;
    private final RateLimits limits;
    private final ClientAddress address;
    private final Clock clock;
    private final String platformDomain;

    PartnerRequests(
            PartnerRequestStore store,
            SubdomainLookup subdomains,
            RateLimits limits,
            ClientAddress address,
            Clock clock,
            @Value("${genius365.platform-domain}") String platformDomain) {
        this.store = store;
        this.subdomains = subdomains;
        this.limits = limits;
        this.address = address;
        this.clock = clock;
        this.platformDomain = platformDomain;
    }

    /** What stands behind every name. */
    public String domain() {
        return platformDomain;
    }

    /** What keeps somebody from having this name; empty: it is to be had. */
    public Optional<String> problem(String subdomain) {
        return limits.count(caller("questions"), QUESTIONS)
                ? subdomains.problem(Subdomain.normalize(subdomain))
                : Optional.of("Too many questions at once. Try again in a minute.");
    }

    /** Names like the company's that are to be had. */
    public List<String> suggestions(String company) {
        return limits.count(caller("questions"), QUESTIONS) ? subdomains.suggest(company) : List.of();
    }

    /** @throws Refusal where it is no picture that can be shown */
    public Picture readLogo(byte[] upload) {
        if (!limits.count(caller("uploads"), UPLOADS)) {
            throw new Refusal("That were many pictures. Send your request without one, or try again in an hour.");
        }
        return PictureReader.read(upload, PictureKind.LOGO);
    }

    /** @throws Refusal where the name is taken, the colours cannot be read, or there were too many requests */
    public PartnerRequestId send(@Valid PartnerRequestDraft typed, @Nullable Picture logo) {
        var draft = typed.withSubdomain(Subdomain.normalize(typed.subdomain()));
        subdomains.problem(draft.subdomain()).ifPresent(problem -> {
            throw new Refusal(problem);
        });
        Readability.of(new Color(draft.primary()), new Color(draft.secondary()), Optional.empty(), Optional.empty())
                .stream()
                .findFirst()
                .ifPresent(complaint -> {
                    throw new Refusal(complaint.sentence() + " Use "
                            + complaint.suggestion().hex() + ".");
                });
        if (!limits.count(caller("sent"), SENT)) {
            throw new Refusal("We have had two requests from you within the hour. Try again later, or write to us.");
        }
        var id = PartnerRequestId.next();
        try {
            store.add(id, draft, logo, clock.instant());
            return id;
        } catch (DuplicateKeyException e) {
            limits.giveBack(caller("sent"), SENT);
            throw new Refusal("This address was taken a moment ago. Choose another one.", e);
        }
    }

    private String caller(String what) {
        return "partner-request/" + what + "/" + address.current().orElse("unknown");
    }
}
