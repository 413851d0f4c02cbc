/** Pages opened by their address, without a browser: what each visitor finds there, and what happens when they act. */
@NullMarked
package com.genius365.page;

import org.jspecify.annotations.NullMarked;
