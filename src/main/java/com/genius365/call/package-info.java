/**
 * Calls: starting them, hearing of them, and the log.
 *
 * <p>Rules: a row exists before the vendor is asked. A call is never started twice: a start whose outcome is unknown is
 * settled by looking. What a webhook says moves a call forward only, and is applied once however often it comes. Nothing
 * answered with 2xx is lost. A tool that somebody on the phone waits for is run at once, and once.
 */
@ApplicationModule(
        displayName = "Call",
        allowedDependencies = {
            "common",
            "access",
            "database",
            "tenancy",
            "provider",
            "integration",
            "tool",
            "telephony",
            "agent",
            "agent :: ui"
        })
@NullMarked
package com.genius365.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
