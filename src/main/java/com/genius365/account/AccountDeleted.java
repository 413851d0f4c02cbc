package com.genius365.account;

import com.genius365.access.PartnerId;
import java.time.Instant;

/** Somebody deleted their account. */
public record AccountDeleted(PartnerId partner, String email, String name, Instant at) {}
