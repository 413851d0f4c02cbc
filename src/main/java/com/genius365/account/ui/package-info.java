/** Pages of signing in. */
@NullMarked
package com.genius365.account.ui;

import org.jspecify.annotations.NullMarked;
