/**
 * The client for VAPI: its REST API and its webhooks, in our language.
 *
 * <p>Rules: everything here is package-private; what stands on the wire stays here.
 */
@NullMarked
package com.genius365.provider.vapi;

import org.jspecify.annotations.NullMarked;
