/** Writes the brand into the page, shows it on pages that are open, and the editor for it. */
@NamedInterface("ui")
@NullMarked
package com.genius365.branding.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
