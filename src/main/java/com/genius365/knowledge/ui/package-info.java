/** Pages of knowledge. */
@NamedInterface("ui")
@NullMarked
package com.genius365.knowledge.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
