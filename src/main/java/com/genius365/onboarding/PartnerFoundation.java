package com.genius365.onboarding;

import com.genius365.access.PartnerId;
import com.genius365.access.PartnerRole;
import com.genius365.access.UserId;
import com.genius365.access.WorkspaceRole;
import com.genius365.account.OwnerAccountStore;
import com.genius365.branding.FirstBrandStore;
import com.genius365.tenancy.ClientBook;
import com.genius365.tenancy.PartnerBook;
import com.genius365.tenancy.WorkspaceLimit;
import com.genius365.tenancy.WorkspaceLimits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes all that a partner begins with, in the one transaction of its caller: all of it, or nothing. */
@Component
class PartnerFoundation {

    /** What was made. */
    record Founded(PartnerId partner, UserId owner) {}

    private static final String FIRST_WORKSPACE = "default";
    private static final String FIRST_WORKSPACE_NAME = "Default workspace";

    private final PartnerBook partners;
    private final FirstBrandStore brands;
    private final OwnerAccountStore accounts;
    private final ClientBook clients;
    private final WorkspaceLimits limits;

    PartnerFoundation(
            PartnerBook partners,
            FirstBrandStore brands,
            OwnerAccountStore accounts,
            ClientBook clients,
            WorkspaceLimits limits) {
        this.partners = partners;
        this.brands = brands;
        this.accounts = accounts;
        this.clients = clients;
        this.limits = limits;
    }

    /** Its host needs no row: it is the slug under the platform's domain. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Founded lay(PartnerOrigin origin) {
        var partner = partners.create(origin.slug(), origin.name(), origin.plan());
        brands.create(partner, origin.name(), origin.primary(), origin.secondary());
        origin.logo().ifPresent(picture -> brands.addLogo(partner, picture));
        var owner = accounts.create(partner, origin.ownerEmail(), origin.ownerName());
        partners.join(partner, owner, PartnerRole.OWNER);
        var workspace = clients.create(partner, FIRST_WORKSPACE, FIRST_WORKSPACE_NAME);
        limits.set(workspace, WorkspaceLimit.OF_FIRST_WORKSPACE);
        partners.join(partner, workspace, owner, WorkspaceRole.OWNER);
        return new Founded(partner, owner);
    }
}
