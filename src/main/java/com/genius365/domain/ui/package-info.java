/** Pages of {@link com.genius365.domain}. */
@NamedInterface("ui")
@NullMarked
package com.genius365.domain.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
