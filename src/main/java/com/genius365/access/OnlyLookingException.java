package com.genius365.access;

/** Somebody looks as somebody else, and may not change anything meanwhile. */
public class OnlyLookingException extends AccessDeniedException {

    public OnlyLookingException() {
        super("You are only looking, so nothing was changed. Stop looking to go on with your own rights.");
    }
}
