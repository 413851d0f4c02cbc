package com.genius365.account;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import java.time.Instant;

/** An account has another e-mail address; both are told. */
public record EmailChanged(UserId user, PartnerId partner, String oldEmail, String newEmail, String name, Instant at) {}
