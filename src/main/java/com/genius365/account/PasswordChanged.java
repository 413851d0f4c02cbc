package com.genius365.account;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A password was changed or reset. */
public record PasswordChanged(
        UserId user,
        PartnerId partner,
        String email,
        String name,
        Instant at,
        @Nullable String address) {}
