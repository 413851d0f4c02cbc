/**
 * The client for Retell: its REST API and its webhooks, in our language.
 *
 * <p>Rules: everything here is package-private; what stands on the wire stays here. Retell counts money in cents and
 * time in milliseconds.
 */
@NullMarked
package com.genius365.provider.retell;

import org.jspecify.annotations.NullMarked;
