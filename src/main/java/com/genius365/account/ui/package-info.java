/** Pages of signing up and in, and of one's own account. */
@NullMarked
package com.genius365.account.ui;

import org.jspecify.annotations.NullMarked;
