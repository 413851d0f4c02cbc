/**
 * People: who they are, how they come to an account, sign in and out, and what they do with their account.
 *
 * <p>Rules: a session belongs to the host it was made on. A wrong password, an unknown address and an account of another
 * agency look the same; so do, to whoever forgot a password or signs up, an address that has an account and one that has
 * none. What people do with their own account takes no id: it is always that of whoever is signed in.
 */
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"common", "access", "database", "tenancy", "branding"})
@NullMarked
package com.genius365.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
