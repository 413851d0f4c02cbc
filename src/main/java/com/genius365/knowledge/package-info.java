/**
 * The knowledge of a workspace: documents that people upload, write or fetch, the text in them, and how agents get at it.
 *
 * <p>Rules: a file is read in the background, never while a page waits; what came out is looked at by a person before any
 * agent has it. A copy at a vendor is written down before the vendor is asked, and is taken away only when no agent has it
 * any more.
 */
@ApplicationModule(
        displayName = "Knowledge",
        allowedDependencies = {"common", "access", "database", "tenancy", "provider", "integration"})
@NullMarked
package com.genius365.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
