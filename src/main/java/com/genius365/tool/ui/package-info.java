/** Pages of tools. */
@NamedInterface("ui")
@NullMarked
package com.genius365.tool.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
