package com.genius365.audit;

import com.genius365.access.ActionPublisher;
import com.genius365.access.CurrentUser;
import com.genius365.access.PartnerId;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Refusal;
import com.genius365.database.RateLimits;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the log: of a workspace, of a partner with all its workspaces, and of all. */
@Service
@Transactional(readOnly = true)
public class AuditService {

    private static final RateLimits.Limit EXPORTS = new RateLimits.Limit(10, Duration.ofHours(1));
    private static final String EXPORTED = "AUDIT_EXPORTED";

    private final AuditReport report;
    private final ActionPublisher actions;
    private final CurrentUser user;
    private final RateLimits limits;

    AuditService(AuditReport report, ActionPublisher actions, CurrentUser user, RateLimits limits) {
        this.report = report;
        this.actions = actions;
        this.user = user;
        this.limits = limits;
    }

    @RequiresPermission(Permission.AUDIT_READ)
    public AuditPage ofWorkspace(WorkspaceId workspace, AuditFilter filter, AuditCursor cursor) {
        return report.find(new AuditScope.OfWorkspace(workspace), filter, cursor);
    }

    @RequiresPermission(Permission.PARTNER_AUDIT_READ)
    public AuditPage ofPartner(PartnerId partner, AuditFilter filter, AuditCursor cursor) {
        return report.find(new AuditScope.OfPartner(partner), filter, cursor);
    }

    @RequiresPermission(Permission.PLATFORM_AUDIT_READ)
    public AuditPage ofAll(AuditFilter filter, AuditCursor cursor) {
        return report.find(new AuditScope.OfAll(), filter, cursor);
    }

    @RequiresPermission(Permission.AUDIT_READ)
    public AuditChoices choicesOfWorkspace(WorkspaceId workspace) {
        return report.choices(new AuditScope.OfWorkspace(workspace));
    }

    @RequiresPermission(Permission.PARTNER_AUDIT_READ)
    public AuditChoices choicesOfPartner(PartnerId partner) {
        return report.choices(new AuditScope.OfPartner(partner));
    }

    @RequiresPermission(Permission.PLATFORM_AUDIT_READ)
    public AuditChoices choicesOfAll() {
        return report.choices(new AuditScope.OfAll());
    }

    /**
     * Writes down that the log leaves the house; to be called before it does.
     *
     * @throws Refusal where that happened too often
     */
    @Transactional
    @RequiresPermission(Permission.AUDIT_READ)
    public void beginExportOfWorkspace(WorkspaceId workspace) {
        countExport();
        actions.publish(null, workspace, EXPORTED);
    }

    /** @see #beginExportOfWorkspace */
    @Transactional
    @RequiresPermission(Permission.PARTNER_AUDIT_READ)
    public void beginExportOfPartner(PartnerId partner) {
        countExport();
        actions.publish(partner, null, EXPORTED);
    }

    /** @see #beginExportOfWorkspace */
    @Transactional
    @RequiresPermission(Permission.PLATFORM_AUDIT_READ)
    public void beginExportOfAll() {
        countExport();
        actions.publish(null, null, EXPORTED);
    }

    private void countExport() {
        if (!limits.count("audit/export/" + user.id(), EXPORTS)) {
            throw new Refusal("You exported often within the last hour. Try again in a few minutes.");
        }
    }
}
