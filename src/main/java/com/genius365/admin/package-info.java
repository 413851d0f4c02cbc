/**
 * The platform's own pages: requests of agencies, partners, people, the log of all.
 *
 * <p>Rules: for super admins, on the platform's host only.
 */
@ApplicationModule(displayName = "Admin")
@NullMarked
package com.genius365.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
