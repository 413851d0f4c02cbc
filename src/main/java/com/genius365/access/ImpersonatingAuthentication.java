package com.genius365.access;

import java.io.Serial;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Is signed in as before, and looks as somebody else. */
final class ImpersonatingAuthentication implements Authentication {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Authentication own;
    private final Impersonation impersonation;

    ImpersonatingAuthentication(Authentication own, Impersonation impersonation) {
        this.own = own;
        this.impersonation = impersonation;
    }

    /** Of the session at hand, also where its time is over. */
    static Optional<Impersonation> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ImpersonatingAuthentication looking
                ? Optional.of(looking.impersonation())
                : Optional.empty();
    }

    Authentication own() {
        return own;
    }

    Impersonation impersonation() {
        return impersonation;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return own.getAuthorities();
    }

    @Override
    public @Nullable Object getCredentials() {
        return own.getCredentials();
    }

    @Override
    public @Nullable Object getDetails() {
        return own.getDetails();
    }

    @Override
    public @Nullable Object getPrincipal() {
        return own.getPrincipal();
    }

    @Override
    public boolean isAuthenticated() {
        return own.isAuthenticated();
    }

    @Override
    public void setAuthenticated(boolean isAuthenticated) {
        own.setAuthenticated(isAuthenticated);
    }

    @Override
    public String getName() {
        return own.getName();
    }
}
