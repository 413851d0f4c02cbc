package com.genius365.account;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A second factor was added or removed. What is a phrase: an authenticator app was added. */
public record SecondFactorChanged(
        UserId user,
        PartnerId partner,
        String email,
        String name,
        String what,
        Instant at,
        @Nullable String address) {}
