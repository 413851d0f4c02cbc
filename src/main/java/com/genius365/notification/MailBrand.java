package com.genius365.notification;

import com.genius365.access.PartnerId;
import com.genius365.branding.Color;
import java.util.Optional;

/**
 * In whose name a mail is written, and how it looks.
 *
 * @param address where the partner's people find it: scheme, host and port
 * @param logoUrl absolute
 */
record MailBrand(
        PartnerId partner,
        String name,
        String address,
        Optional<String> logoUrl,
        Color primary,
        Optional<String> supportEmail) {

    /** An address of the partner's own. */
    String link(String path) {
        return address + path;
    }
}
