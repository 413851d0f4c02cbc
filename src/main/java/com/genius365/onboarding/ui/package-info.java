/** Pages of coming in. */
@NullMarked
package com.genius365.onboarding.ui;

import org.jspecify.annotations.NullMarked;
