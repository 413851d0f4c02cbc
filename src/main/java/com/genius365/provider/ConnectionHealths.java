package com.genius365.provider;

import java.util.UUID;

/** Tells how the ways to the vendors' accounts stand. Whoever asks must know that the account is theirs. */
public interface ConnectionHealths {

    /** One that was not used lately is answering. */
    ConnectionHealth of(UUID connection);
}
