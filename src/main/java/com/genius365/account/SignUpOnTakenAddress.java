package com.genius365.account;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import java.time.Instant;

/** Somebody tried to sign up with an address that has an account; only its owner is told. */
public record SignUpOnTakenAddress(UserId user, PartnerId partner, String email, String name, Instant at) {}
