package com.genius365.admin;

import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.common.PageRequest;
import com.genius365.onboarding.PartnerRequestFilter;
import com.genius365.onboarding.PartnerRequestReview;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for how the platform does. */
@Service
@Transactional(readOnly = true)
public class PlatformService {

    private static final int MOST_SHOWN = 6;

    private final PlatformReport report;
    private final PartnerReport partners;
    private final PartnerRequestReview requests;

    PlatformService(PlatformReport report, PartnerReport partners, PartnerRequestReview requests) {
        this.report = report;
        this.partners = partners;
        this.requests = requests;
    }

    @RequiresPermission(Permission.PLATFORM_READ)
    public PlatformFigures figures() {
        var counts = report.counts();
        return new PlatformFigures(
                counts.pendingRequests(),
                counts.partners(),
                counts.workspaces(),
                counts.agents(),
                counts.callsToday(),
                requests.search(PartnerRequestFilter.ALL, new PageRequest(0, MOST_SHOWN))
                        .rows(),
                partners.newest(MOST_SHOWN));
    }
}
