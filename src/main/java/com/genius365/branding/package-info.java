/**
 * What a partner's people see of whom: name, logo, favicon and colours, in the very first answer of its host.
 *
 * <p>Rules: a colour is a {@link com.genius365.branding.Color} before it is written into a page.
 */
@ApplicationModule(
        displayName = "Branding",
        allowedDependencies = {"common", "access", "database", "tenancy"})
@NullMarked
package com.genius365.branding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
