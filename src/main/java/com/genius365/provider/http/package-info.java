/**
 * What the clients share: how a vendor is asked over HTTP, what its failures mean, how its signatures are checked.
 *
 * <p>Rules: knows no vendor; logs nothing of what is sent or answered.
 */
@NullMarked
package com.genius365.provider.http;

import org.jspecify.annotations.NullMarked;
