package com.genius365.admin;

import com.genius365.onboarding.PartnerRequest;
import java.util.List;

/** How the platform does. */
public record PlatformFigures(
        long pendingRequests,
        long partners,
        long workspaces,
        long agents,
        long callsToday,
        List<PartnerRequest> recentRequests,
        List<PartnerSummary> newestPartners) {

    public PlatformFigures {
        recentRequests = List.copyOf(recentRequests);
        newestPartners = List.copyOf(newestPartners);
    }
}
