/**
 * Phone numbers: which there are in the vendors' accounts, whose they are, and which agents they lead to.
 *
 * <p>Rules: a number is bought once: where the answer was lost, it is looked for, never bought again. What is to be done at
 * a vendor is a row first; a job finishes what a crash left. No number leads to an agent that is about to be removed.
 */
@ApplicationModule(
        displayName = "Telephony",
        allowedDependencies = {"common", "access", "database", "tenancy", "provider", "integration", "integration :: ui"
        })
@NullMarked
package com.genius365.telephony;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
