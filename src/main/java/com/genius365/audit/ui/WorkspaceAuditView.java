package com.genius365.audit.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.audit.AuditChoices;
import com.genius365.audit.AuditCursor;
import com.genius365.audit.AuditFilter;
import com.genius365.audit.AuditPage;
import com.genius365.audit.AuditService;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Function;

/** What was done in a workspace, by its own people and by the agency's. */
@Route(WorkspaceRoutes.ROOT + "/audit")
@PageTitle("Audit log")
@RequiresPermission(Permission.AUDIT_READ)
class WorkspaceAuditView extends AuditPanel {

    WorkspaceAuditView(AuditService audit, CurrentWorkspace workspace, Clock clock) {
        super(new Source(audit, workspace), "Who did what in this workspace, when and from where.", clock);
    }

    private record Source(AuditService audit, CurrentWorkspace workspace) implements AuditSource {

        @Override
        public String path() {
            return WorkspaceRoutes.path(workspace.slug(), "audit");
        }

        @Override
        public ZoneId timeZone() {
            return workspace.timeZone();
        }

        @Override
        public AuditPage find(AuditFilter filter, AuditCursor cursor) {
            return audit.ofWorkspace(workspace.id(), filter, cursor);
        }

        @Override
        public AuditChoices choices() {
            return audit.choicesOfWorkspace(workspace.id());
        }

        @Override
        public Function<AuditCursor, AuditPage> beginExport(AuditFilter filter) {
            var id = workspace.id();
            audit.beginExportOfWorkspace(id);
            return cursor -> audit.ofWorkspace(id, filter, cursor);
        }
    }
}
