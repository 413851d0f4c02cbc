/**
 * The PostgreSQL the program works on: its own embedded one, or the configured one; schema, roles, and news between
 * nodes.
 *
 * <p>Rules: knows no feature and no tenant.
 */
@ApplicationModule(displayName = "Database", allowedDependencies = "common")
@NullMarked
package com.genius365.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
