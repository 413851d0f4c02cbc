package com.genius365.audit.ui;

import com.genius365.audit.AuditChoices;
import com.genius365.audit.AuditCursor;
import com.genius365.audit.AuditFilter;
import com.genius365.audit.AuditPage;
import java.time.ZoneId;
import java.util.function.Function;

/** Whose log a page shows. */
interface AuditSource {

    /** The page's own address. */
    String path();

    ZoneId timeZone();

    AuditPage find(AuditFilter filter, AuditCursor cursor);

    AuditChoices choices();

    /**
     * Writes down that the log leaves the house.
     *
     * @return what reads it, also where there is no page at hand
     */
    Function<AuditCursor, AuditPage> beginExport(AuditFilter filter);
}
