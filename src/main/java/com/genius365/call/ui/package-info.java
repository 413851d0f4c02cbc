/** Pages of calls. */
@NamedInterface("ui")
@NullMarked
package com.genius365.call.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
