/**
 * Stands in for the vendors on our own server, in the demo only: speaks their wire formats, so that the real clients run
 * against it over real HTTP and nobody needs an account or pays for a call.
 *
 * <p>Rules: knows no feature and no client; answers only this machine, but for recordings and calls in the browser; takes
 * only keys that begin with {@code sandbox-}; whatever it was told survives a restart.
 */
@ApplicationModule(displayName = "Sandbox", allowedDependencies = "common")
@NullMarked
package com.genius365.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
