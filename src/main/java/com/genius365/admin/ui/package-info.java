/** Pages of {@link com.genius365.admin}. */
@NamedInterface("ui")
@NullMarked
package com.genius365.admin.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
