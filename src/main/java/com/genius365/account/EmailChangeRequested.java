package com.genius365.account;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.common.SealedToken;

/** Somebody wants another e-mail address; each of the two confirms with a link of its own. */
public record EmailChangeRequested(
        UserId user,
        PartnerId partner,
        String oldEmail,
        String newEmail,
        String name,
        SealedToken tokenForOld,
        SealedToken tokenForNew) {}
