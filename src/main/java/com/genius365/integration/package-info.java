/**
 * Connections to the vendors' accounts: whose they are, their sealed keys, and which one a workspace uses.
 *
 * <p>Rules: a key that was entered is never shown again, only its last four characters. A workspace's own connection
 * wins over one that its partner assigned to it.
 */
@ApplicationModule(
        displayName = "Integration",
        allowedDependencies = {"common", "access", "database", "tenancy", "provider"})
@NullMarked
package com.genius365.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
