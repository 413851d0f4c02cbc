package com.genius365.branding;

import java.net.URI;
import java.util.Optional;

/** What the law wants a brand to link to, where it has said so: https or http addresses. */
public record LegalLinks(Optional<URI> imprint, Optional<URI> privacy, Optional<URI> terms) {

    /** Not a web address: no link. */
    static Optional<URI> link(String typed) {
        try {
            return Optional.of(URI.create(typed.strip()))
                    .filter(uri ->
                            "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    .filter(uri -> uri.getHost() != null && uri.getRawUserInfo() == null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
