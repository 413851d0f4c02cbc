/** Writes the brand into the page. */
@NullMarked
package com.genius365.branding.ui;

import org.jspecify.annotations.NullMarked;
