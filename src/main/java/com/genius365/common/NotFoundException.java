package com.genius365.common;

/** The thing does not exist, or the person may not know that it does: both look the same. */
public class NotFoundException extends Refusal {

    public NotFoundException(String what) {
        super(what + " was not found. It may have been removed, or it belongs to someone else.");
    }
}
