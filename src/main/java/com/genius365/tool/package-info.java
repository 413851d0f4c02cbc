/**
 * The tools of a workspace: what its agents can do besides talking. Many agents use one tool.
 *
 * <p>Rules: a secret that was entered is never shown again. What people enter as an address is asked only where it leads
 * out of private networks, at saving and at each call. A tool that agents use is deleted only after saying which.
 */
@ApplicationModule(
        displayName = "Tool",
        allowedDependencies = {"common", "access", "database", "tenancy", "provider"})
@NullMarked
package com.genius365.tool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
