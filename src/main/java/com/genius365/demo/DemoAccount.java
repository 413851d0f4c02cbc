package com.genius365.demo;

import com.genius365.access.PartnerRole;
import com.genius365.access.WorkspaceRole;
import java.util.List;
import java.util.Optional;

/**
 * A person of the demo. Everyone has the same password.
 *
 * @param partner whose host they sign in on; empty: the platform's
 * @param workspace slug of the one workspace they belong to; empty: none by name
 */
record DemoAccount(
        String email,
        String firstName,
        String lastName,
        String standing,
        Optional<DemoPartner> partner,
        Optional<PartnerRole> partnerRole,
        Optional<String> workspace,
        Optional<WorkspaceRole> workspaceRole) {

    static final String PASSWORD = "Genius365-demo";

    private static final String BRIGHT_DENTAL = "bright-dental";

    static final List<DemoAccount> ALL = List.of(
            new DemoAccount(
                    "admin@genius365.test",
                    "Sam",
                    "Keller",
                    "super admin",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
            inPartner("owner@acme.test", "Olivia", "Reyes", DemoPartner.ACME, PartnerRole.OWNER),
            inPartner("admin@acme.test", "Adrian", "Cole", DemoPartner.ACME, PartnerRole.ADMIN),
            inPartner("member@acme.test", "Mia", "Tran", DemoPartner.ACME, PartnerRole.MEMBER),
            inWorkspace("lead@bright.test", "Lena", "Brandt", WorkspaceRole.OWNER),
            inWorkspace("editor@bright.test", "Eric", "Moore", WorkspaceRole.MEMBER),
            inWorkspace("viewer@bright.test", "Vera", "Lindt", WorkspaceRole.VIEWER),
            inPartner("owner@northwind.test", "Noah", "Lund", DemoPartner.NORTHWIND, PartnerRole.OWNER));

    boolean isSuperAdmin() {
        return partner.isEmpty();
    }

    private static DemoAccount inPartner(
            String email, String firstName, String lastName, DemoPartner partner, PartnerRole role) {
        return new DemoAccount(
                email,
                firstName,
                lastName,
                role.name().toLowerCase(java.util.Locale.ROOT) + " of " + partner.label(),
                Optional.of(partner),
                Optional.of(role),
                Optional.empty(),
                Optional.empty());
    }

    private static DemoAccount inWorkspace(String email, String firstName, String lastName, WorkspaceRole role) {
        return new DemoAccount(
                email,
                firstName,
                lastName,
                role.name().toLowerCase(java.util.Locale.ROOT) + " of the workspace " + BRIGHT_DENTAL,
                Optional.of(DemoPartner.ACME),
                Optional.empty(),
                Optional.of(BRIGHT_DENTAL),
                Optional.of(role));
    }
}
