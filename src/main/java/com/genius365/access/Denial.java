package com.genius365.access;

/** Why a page was refused, kept in the tab for the error page that follows; absent: it is to look as if not there. */
public enum Denial {
    LACKS_PERMISSION,
    /** The workspace does not have this part of the product. */
    FEATURE_OFF,
    /** The workspace is suspended or archived, and the person belongs to it. */
    WORKSPACE_CLOSED
}
