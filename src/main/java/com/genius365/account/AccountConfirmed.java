package com.genius365.account;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;

/** Somebody who signed up without an invitation has shown that the e-mail address is theirs. */
public record AccountConfirmed(UserId user, PartnerId partner, String firstName) {}
