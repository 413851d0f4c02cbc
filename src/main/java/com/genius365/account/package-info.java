/**
 * People: who they are, and how they sign in and out.
 *
 * <p>Rules: a session belongs to the host it was made on. A wrong password, an unknown address and an account of another
 * agency look the same.
 */
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"common", "access", "database", "tenancy"})
@NullMarked
package com.genius365.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
