/**
 * Webhooks to a client's own systems: what happens in a workspace is told to the addresses it names.
 *
 * <p>Rules: what is to be told is written in the transaction of what happened, sent outside of any, and sent at least once,
 * under the same id each time. One node at a time sends to an address, so that a slow one holds up no other. A message names
 * neither the platform nor a vendor, and holds nothing of another workspace.
 */
@ApplicationModule(
        displayName = "Webhook",
        allowedDependencies = {
            "common",
            "access",
            "database",
            "tenancy",
            "tenancy :: ui",
            "provider",
            "tool",
            "agent",
            "call"
        })
@NullMarked
package com.genius365.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
