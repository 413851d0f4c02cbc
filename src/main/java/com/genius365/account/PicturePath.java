package com.genius365.account;

import com.genius365.access.UserId;

/** The address of a person's picture. Whoever is signed in at the same partner gets it there. */
public final class PicturePath {

    private PicturePath() {}

    /** @param hash changes when the picture does, and so does the address */
    public static String of(UserId user, String hash) {
        return "/account-picture/" + user.value() + "/" + hash;
    }
}
