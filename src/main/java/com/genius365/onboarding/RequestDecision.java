package com.genius365.onboarding;

import com.genius365.access.CurrentUser;
import com.genius365.access.PartnerId;
import com.genius365.branding.Picture;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what was decided about a request, in the transaction of its caller, who has locked it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequestDecision {

    private final ReviewBook book;
    private final PartnerProvisioning provisioning;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestDecision(
            ReviewBook book,
            PartnerProvisioning provisioning,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.provisioning = provisioning;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    public void reject(PartnerRequest request, String reason) {
        book.reject(request.id(), reason, user.id(), clock.instant());
        events.publishEvent(new PartnerRequestRejected(
                request.id().value(), request.company(), request.contactName(), request.email(), reason.strip()));
    }

    public PartnerId approve(PartnerRequest request, Optional<Picture> logo) {
        var partner = provisioning.provision(
                new PartnerOrigin(
                        request.subdomain(),
                        request.company(),
                        request.plan(),
                        request.primary(),
                        request.secondary(),
                        request.contactName(),
                        request.email(),
                        logo),
                Optional.of(request.id().value()));
        book.approve(request.id(), partner, user.id(), clock.instant());
        return partner;
    }
}
