package com.genius365.domain;

import com.genius365.access.PartnerId;
import java.time.Instant;

/** The DNS record of a verified host name is gone, and so it no longer answers. Reason: what was found instead. */
public record DomainLost(PartnerId partner, String hostname, String reason, Instant at) {}
