/**
 * The host names of a partner, and the proof that they are theirs.
 *
 * <p>Rules: a name that is not verified never resolves.
 */
@ApplicationModule(
        displayName = "Domain",
        allowedDependencies = {"common", "access", "database", "tenancy"})
@NullMarked
package com.genius365.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
