package com.genius365.audit.ui;

import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.audit.AuditChoices;
import com.genius365.audit.AuditCursor;
import com.genius365.audit.AuditFilter;
import com.genius365.audit.AuditPage;
import com.genius365.audit.AuditService;
import com.genius365.common.ui.Reader;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Function;

/** What was done anywhere. */
@Route("super-admin/audit")
@PageTitle("Audit log")
@RequiresPermission(Permission.PLATFORM_AUDIT_READ)
class PlatformAuditView extends AuditPanel {

    PlatformAuditView(AuditService audit, Clock clock) {
        super(new Source(audit), "Who did what anywhere on the platform.", clock);
    }

    private record Source(AuditService audit) implements AuditSource {

        @Override
        public String path() {
            return "super-admin/audit";
        }

        @Override
        public ZoneId timeZone() {
            return Reader.zoneOfBrowser();
        }

        @Override
        public AuditPage find(AuditFilter filter, AuditCursor cursor) {
            return audit.ofAll(filter, cursor);
        }

        @Override
        public AuditChoices choices() {
            return audit.choicesOfAll();
        }

        @Override
        public Function<AuditCursor, AuditPage> beginExport(AuditFilter filter) {
            audit.beginExportOfAll();
            return cursor -> audit.ofAll(filter, cursor);
        }
    }
}
