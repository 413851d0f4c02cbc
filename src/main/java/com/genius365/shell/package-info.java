/**
 * What surrounds every page: layouts, menu, error handling.
 *
 * <p>Rules: nobody imports it; layouts wrap pages by their address.
 */
@ApplicationModule(displayName = "Shell")
@NullMarked
package com.genius365.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
