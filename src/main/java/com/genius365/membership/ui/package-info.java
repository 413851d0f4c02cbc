/** Pages of {@link com.genius365.membership}. */
@NamedInterface("ui")
@NullMarked
package com.genius365.membership.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
