/**
 * The log of who did what, where and from where, what was there before and after, and its pages.
 *
 * <p>Rules: listens, and nobody depends on it. An entry is written once and never changed; the database refuses it. Who is
 * of another partner, as those who run the platform are, is not named to anyone but the platform.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"common", "access", "database"})
@NullMarked
package com.genius365.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
