/**
 * The log of who did what, where and from where.
 *
 * <p>Rules: listens, and nobody depends on it. An entry is written once and never changed; the database refuses it.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"common", "access"})
@NullMarked
package com.genius365.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
