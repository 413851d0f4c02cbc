/**
 * Voice agents: what they are to say and how, and how they get to the vendor.
 *
 * <p>Rules: an edit changes only our row; publishing brings it to the vendor, in the background, until it is there. An
 * agent is created at the vendor once: an update that fails never makes a second one.
 */
@ApplicationModule(
        displayName = "Agent",
        allowedDependencies = {
            "common",
            "access",
            "database",
            "tenancy",
            "provider",
            "integration",
            "integration :: ui",
            "tool",
            "tool :: ui",
            "knowledge",
            "knowledge :: ui",
            "telephony",
            "telephony :: ui"
        })
@NullMarked
package com.genius365.agent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
