package com.genius365.integration;

import java.time.Instant;

/**
 * An account that does not answer, as the node says that found out last: each node asks for itself, and one may have
 * given up while another still gets answers.
 *
 * @param until nothing new is asked of it before; later it is being tried whether it is back
 * @param reason what went wrong last, to stand after a colon
 */
public record ConnectionOutage(Instant since, Instant until, String reason) {}
