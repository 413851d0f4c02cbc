package com.genius365.domain;

import com.genius365.access.PartnerId;
import java.time.Instant;

/** A host name was verified and answers now. */
public record DomainVerified(PartnerId partner, String hostname, Instant at) {}
