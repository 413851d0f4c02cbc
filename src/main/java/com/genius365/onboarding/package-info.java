/**
 * How those come in who are not there yet: the first super admin, by a one-time link that the start prints; agencies, by
 * the platform's public pages and a request that a super admin decides about; and what to do first in a workspace.
 *
 * <p>Rules: a link is worth nothing as soon as there is a super admin; only its hash is stored. The public pages are the
 * platform's alone: on an agency's host they do not exist. A name under the platform's domain is kept for an open request.
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
            "branding :: ui",
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
