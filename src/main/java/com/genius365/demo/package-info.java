/**
 * What the demo shows: two agencies, their people, workspaces, agents, and weeks of calls.
 *
 * <p>Rules: there is none of it but with the profile {@code demo}; what is there already is left alone. All numbers are
 * of the range that is given to nobody.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"common", "access", "database", "provider", "integration", "agent", "call"})
@NullMarked
package com.genius365.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
