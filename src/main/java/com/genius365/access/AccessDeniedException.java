package com.genius365.access;

import com.genius365.common.Refusal;

/** The person is known to the workspace but may not do this. */
public class AccessDeniedException extends Refusal {

    public AccessDeniedException() {
        super("Your role does not allow this. Ask an owner or admin of this workspace.");
    }

    protected AccessDeniedException(String message) {
        super(message);
    }
}
