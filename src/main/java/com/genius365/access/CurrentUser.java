package com.genius365.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in. */
@Component
public class CurrentUser {

    /** Whoever can be the principal of a session. */
    public interface Identity {
        UserId userId();

        PartnerId partnerId();

        String displayName();

        String email();
    }

    public Optional<Identity> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .map(Authentication::getPrincipal)
                .filter(Identity.class::isInstance)
                .map(Identity.class::cast);
    }

    /** @throws AccessDeniedException where nobody is signed in */
    public UserId id() {
        return find().map(Identity::userId).orElseThrow(AccessDeniedException::new);
    }

    public Optional<UUID> findId() {
        return find().map(identity -> identity.userId().value());
    }
}
