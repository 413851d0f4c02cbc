/**
 * What a partner sees of its clients together: how they do, and the clients themselves.
 *
 * <p>Rules: reads what others keep; a client's rows only as sums.
 */
@ApplicationModule(displayName = "Organisation")
@NullMarked
package com.genius365.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
