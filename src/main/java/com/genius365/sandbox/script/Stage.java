package com.genius365.sandbox.script;

/** Where a call stands in its script. */
public enum Stage {
    CREATED,
    RINGING,
    TALKING,
    /** A tool was used. */
    ASKED,
    ENDED,
    /** Its cost and what it was about are known. */
    ANALYZED
}
