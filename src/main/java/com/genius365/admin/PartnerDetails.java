package com.genius365.admin;

import com.genius365.access.Feature;
import com.genius365.access.WorkspaceId;
import java.util.List;
import java.util.Set;

/**
 * A partner on its page.
 *
 * @param address where its people find it
 */
public record PartnerDetails(
        PartnerSummary summary,
        String address,
        Set<Feature> features,
        List<Domain> domains,
        List<Workspace> workspaces,
        List<Member> people) {

    public PartnerDetails {
        features = Set.copyOf(features);
        domains = List.copyOf(domains);
        workspaces = List.copyOf(workspaces);
        people = List.copyOf(people);
    }

    PartnerDetails at(String itsAddress) {
        return new PartnerDetails(summary, itsAddress, features, domains, workspaces, people);
    }

    /** A host name of its own. */
    public record Domain(String hostname, boolean isPrimary, boolean isVerified) {}

    /** A client, with what it has and how much it may have. */
    public record Workspace(
            WorkspaceId id,
            String slug,
            String name,
            String status,
            long agents,
            long mostAgents,
            long minutes,
            long mostMinutes) {}

    /** Somebody of its team. */
    public record Member(String name, String email, String role, boolean isActive) {}
}
