/**
 * What stands around a screen: the frame with navigation for people who are signed in, and the one for signing in.
 *
 * <p>Rules: knows no feature and no route; whoever extends a frame fills its places.
 */
@NullMarked
package com.genius365.common.ui.frame;

import org.jspecify.annotations.NullMarked;
