package com.genius365.database;

import org.jspecify.annotations.Nullable;

/** There is no database to work on. The message is one line: the setting, what is wrong, and an example. */
public final class DatabaseStartException extends RuntimeException {

    DatabaseStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
