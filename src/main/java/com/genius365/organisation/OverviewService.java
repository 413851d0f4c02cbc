package com.genius365.organisation;

import com.genius365.access.PartnerId;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for how an agency's clients do. */
@Service
@Transactional(readOnly = true)
public class OverviewService {

    private final OverviewReport report;

    OverviewService(OverviewReport report) {
        this.report = report;
    }

    @RequiresPermission(Permission.PARTNER_DASHBOARD_READ)
    public OverviewFigures figures(PartnerId partner) {
        return report.figures(partner);
    }
}
