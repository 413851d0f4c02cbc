package com.genius365.audit.ui;

import com.genius365.access.CurrentPartner;
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

/** What was done in an organisation and in its clients' workspaces. */
@Route("org/audit")
@PageTitle("Audit log")
@RequiresPermission(Permission.PARTNER_AUDIT_READ)
class OrganisationAuditView extends AuditPanel {

    OrganisationAuditView(AuditService audit, CurrentPartner partner, Clock clock) {
        super(new Source(audit, partner), "Who did what in your organisation and your clients' workspaces.", clock);
    }

    private record Source(AuditService audit, CurrentPartner partner) implements AuditSource {

        @Override
        public String path() {
            return "org/audit";
        }

        @Override
        public ZoneId timeZone() {
            return Reader.zoneOfBrowser();
        }

        @Override
        public AuditPage find(AuditFilter filter, AuditCursor cursor) {
            return audit.ofPartner(partner.id(), filter, cursor);
        }

        @Override
        public AuditChoices choices() {
            return audit.choicesOfPartner(partner.id());
        }

        @Override
        public Function<AuditCursor, AuditPage> beginExport(AuditFilter filter) {
            var id = partner.id();
            audit.beginExportOfPartner(id);
            return cursor -> audit.ofPartner(id, filter, cursor);
        }
    }
}
