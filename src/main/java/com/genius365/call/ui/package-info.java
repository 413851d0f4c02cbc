/** Pages of calls. */
@NullMarked
package com.genius365.call.ui;

import org.jspecify.annotations.NullMarked;
