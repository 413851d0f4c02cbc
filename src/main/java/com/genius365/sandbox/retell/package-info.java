/** Retell as its clients see it. */
@NullMarked
package com.genius365.sandbox.retell;

import org.jspecify.annotations.NullMarked;
