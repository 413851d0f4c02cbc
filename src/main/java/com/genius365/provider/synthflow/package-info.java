/**
 * The client for Synthflow: its REST API and its webhooks, in our language.
 *
 * <p>Rules: everything here is package-private; what stands on the wire stays here. Synthflow has no metadata: our ids stand
 * in the webhook's address and in the assistant's description. It tells no costs.
 */
@NullMarked
package com.genius365.provider.synthflow;

import org.jspecify.annotations.NullMarked;
