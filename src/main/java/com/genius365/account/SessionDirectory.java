package com.genius365.account;

import com.genius365.access.UserId;

/** Where people are signed in. */
public interface SessionDirectory {

    /** Signs the person out wherever they are, on every node. */
    void endAll(UserId user);
}
