/**
 * Who may do what where: permissions, roles, the guard before every service method, and the workspace a piece of work
 * belongs to.
 *
 * <p>Rules: nothing asks for a role, only for a {@link com.genius365.access.Permission}. One transaction, one
 * workspace.
 */
@ApplicationModule(displayName = "Access", allowedDependencies = "common")
@NullMarked
package com.genius365.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
