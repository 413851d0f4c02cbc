/**
 * Who belongs to a workspace or to a partner's team, and who was invited.
 *
 * <p>Rules: the last owner stays; nobody raises himself; only owners touch owners; an invitation is for one e-mail address.
 */
@ApplicationModule(
        displayName = "Membership",
        allowedDependencies = {"common", "access", "database", "tenancy", "account", "branding"})
@NullMarked
package com.genius365.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
