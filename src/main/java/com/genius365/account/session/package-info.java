/** Where people are signed in: remembered over a restart of the browser, listed, and ended from anywhere. */
@NullMarked
package com.genius365.account.session;

import org.jspecify.annotations.NullMarked;
