/**
 * How those come in who are not there yet: the first super admin, by a one-time link that the start prints; and what to
 * do first in a workspace.
 *
 * <p>Rules: a link is worth nothing as soon as there is a super admin; only its hash is stored.
 */
@ApplicationModule(
        displayName = "Onboarding",
        allowedDependencies = {
            "common",
            "access",
            "database",
            "tenancy",
            "account",
            "branding",
            "integration",
            "integration :: ui",
            "agent",
            "agent :: ui",
            "call",
            "membership",
            "membership :: ui"
        })
@NullMarked
package com.genius365.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
