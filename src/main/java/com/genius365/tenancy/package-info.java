/**
 * Partners, their hosts, their workspaces, and who belongs to which.
 *
 * <p>Rules: a host name decides the partner; a slug is looked up within that partner only. Memberships are asked of the
 * database each time, so that a removal counts at once. These tables say who the tenants are and so carry no tenant
 * policy of their own: only this module reads them, and the one that keeps memberships.
 */
@ApplicationModule(
        displayName = "Tenancy",
        allowedDependencies = {"common", "access", "database"})
@NullMarked
package com.genius365.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
