/**
 * The parts every screen is made of: headers, badges, empty states, toasts, formats, the recording player.
 *
 * <p>Rules: knows no feature; takes what it shows as values and callbacks; its looks live in the theme's style sheets.
 */
@NullMarked
package com.genius365.common.ui;

import org.jspecify.annotations.NullMarked;
