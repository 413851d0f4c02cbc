/**
 * Mail: an outbox in the database, sent by a job, in the brand and from the name of the partner.
 *
 * <p>Rules: listens, and nobody depends on it; a mail is written in the transaction of what it tells of, and sent at least once.
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "common",
            "access",
            "database",
            "tenancy",
            "account",
            "membership",
            "branding",
            "domain",
            "onboarding",
            "webhook"
        })
@NullMarked
package com.genius365.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
