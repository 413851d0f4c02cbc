package com.genius365.account;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.common.SealedToken;

/** Somebody wants a new password; the link lets them set one, for an hour, once. */
public record PasswordResetRequested(UserId user, PartnerId partner, String email, String name, SealedToken token) {}
