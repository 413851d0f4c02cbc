package com.genius365.domain;

/** What the last look at a host name's proof found. */
public enum Finding {
    NOT_CHECKED,
    RIGHT,
    /** There is no such record. */
    NO_RECORD,
    /** There is one, with something else in it. */
    WRONG_VALUE,
    /** The name servers did not answer, which says nothing about the record. */
    NO_ANSWER,
    /** The proof is right, but the name is in use. */
    NOT_FREE
}
