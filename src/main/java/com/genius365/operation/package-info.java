/**
 * How the running program is watched: its health, its metrics, and what ties the lines of a request together in the log.
 *
 * <p>Rules: nothing here tells a stranger more than whether it works.
 */
@ApplicationModule(
        displayName = "Operation",
        allowedDependencies = {"common", "call"})
@NullMarked
package com.genius365.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
