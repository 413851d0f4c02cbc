/** Genius365: the platform with which agencies sell AI phone agents under their own brand. */
@NullMarked
package com.genius365;

import org.jspecify.annotations.NullMarked;
