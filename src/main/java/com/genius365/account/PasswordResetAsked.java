package com.genius365.account;

import java.util.UUID;

/** Somebody asked for a new password for an address, whoever's it is, or nobody's. */
record PasswordResetAsked(UUID partner, String email) {

    @Override
    public String toString() {
        return "PasswordResetAsked[hidden]";
    }
}
