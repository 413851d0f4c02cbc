package com.genius365.account;

/** What somebody who is signed in has to do before anything else. */
public enum AccountDuty {
    NONE,
    /** The partner, or the platform for its super admins, asks for a second factor. */
    SET_UP_SECOND_FACTOR,
    /** A new account: says who it is. */
    SET_UP_PROFILE
}
