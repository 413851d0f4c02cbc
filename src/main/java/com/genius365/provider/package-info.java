/**
 * The port to the vendors that carry the voice: one language for all of them, and a client for each.
 *
 * <p>Rules: wire records stay inside the client's package; every failure is a {@link
 * com.genius365.provider.ProviderException} with a kind; a client keeps no tenant's data and is given its credentials
 * with each call.
 */
@ApplicationModule(
        displayName = "Provider",
        allowedDependencies = {"common", "access"})
@NullMarked
package com.genius365.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
