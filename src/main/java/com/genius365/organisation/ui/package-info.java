/** Pages of {@link com.genius365.organisation}. */
@NamedInterface("ui")
@NullMarked
package com.genius365.organisation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
