package com.genius365.onboarding;

import com.genius365.access.PartnerId;
import com.genius365.account.PasswordLinks;
import com.genius365.common.Vault;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns a request into a partner, in one transaction: whatever fails leaves nothing behind, and it can be asked for again.
 * Of two who ask at the same moment the second finds it done.
 */
@Component
class PartnerProvisioning {

    /** Longer than for a forgotten password: the mail comes unasked, and may lie over a weekend. */
    private static final Duration LINK_LASTS = Duration.ofDays(7);

    private final PartnerFoundation foundation;
    private final PasswordLinks links;
    private final Vault vault;
    private final ApplicationEventPublisher events;

    PartnerProvisioning(
            PartnerFoundation foundation, PasswordLinks links, Vault vault, ApplicationEventPublisher events) {
        this.foundation = foundation;
        this.links = links;
        this.vault = vault;
        this.events = events;
    }

    /** @param reference what the event names: the request, or the partner where there was none */
    @Transactional(propagation = Propagation.MANDATORY)
    public PartnerId provision(PartnerOrigin origin, Optional<UUID> reference) {
        var founded = foundation.lay(origin);
        var token = vault.sealToken(links.issue(founded.owner(), LINK_LASTS));
        events.publishEvent(new PartnerProvisioned(
                reference.orElse(founded.partner().value()),
                founded.partner(),
                origin.name(),
                origin.ownerName(),
                origin.ownerEmail(),
                token));
        return founded.partner();
    }
}
