package com.genius365.account;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody signed in from a device or an address not seen before. The device is what a person calls it: Firefox on Linux. */
public record NewSignIn(
        UserId user,
        PartnerId partner,
        String email,
        String name,
        Instant at,
        @Nullable String address,
        String device) {}
