/** What signing in takes besides a password: codes of an app, codes on paper, passkeys. */
@NullMarked
package com.genius365.account.factor;

import org.jspecify.annotations.NullMarked;
