package com.genius365.account;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.common.SealedToken;

/** Somebody signed up; the link confirms that the e-mail address is theirs. */
public record EmailConfirmationRequested(
        UserId user, PartnerId partner, String email, String name, SealedToken token) {}
