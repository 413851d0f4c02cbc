package com.genius365.access;

/** The time in which somebody could look as somebody else is over. What they were about to do was not done. */
public class ImpersonationEndedException extends AccessDeniedException {

    public ImpersonationEndedException(String personName) {
        super("You no longer look as " + personName
                + ": the time is over. Nothing was changed. Go back to your own pages.");
    }
}
