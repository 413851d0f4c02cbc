/**
 * What every feature may use: amounts, ids, refusals, pages of rows, and the parts screens are made of.
 *
 * <p>Rules: imports no feature; holds nothing that only one feature needs.
 */
@ApplicationModule(
        displayName = "Common",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package com.genius365.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
