package com.genius365.notification;

import com.genius365.access.PartnerId;
import com.genius365.branding.Color;
import java.util.List;
import java.util.Optional;

/**
 * In whose name a mail is written, and how it looks.
 *
 * @param address where the partner's people find it: scheme, host and port
 * @param logoUrl absolute
 * @param header one line above each mail, or empty
 * @param footer several lines below each mail, or empty
 */
record MailBrand(
        PartnerId partner,
        String name,
        String address,
        Optional<String> logoUrl,
        Color primary,
        Optional<String> supportEmail,
        String header,
        String footer,
        List<Link> legal) {

    MailBrand {
        legal = List.copyOf(legal);
    }

    /** A page that the law wants to be within reach. */
    record Link(String name, String url) {}

    /** An address of the partner's own. */
    String link(String path) {
        return address + path;
    }
}
