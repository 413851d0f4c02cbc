package com.genius365.domain;

/** Whether a host name answers. */
public enum DomainState {
    /** The records were not found yet. */
    WAITING,
    VERIFIED,
    /** Verified, but the last checks did not find the record; it still answers. */
    FAILING,
    /** It was verified, and its record is gone; it no longer answers. */
    LOST;

    public boolean answers() {
        return this == VERIFIED || this == FAILING;
    }
}
