package com.genius365.access;

/** The role would allow it, but the workspace does not have this part of the product. */
public class FeatureOffException extends AccessDeniedException {

    public FeatureOffException() {
        super("This is not switched on for this workspace. Ask your agency to switch it on.");
    }
}
