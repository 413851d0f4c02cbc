package com.genius365.onboarding;

import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceRole;
import com.genius365.account.AccountConfirmed;
import com.genius365.tenancy.ClientBook;
import com.genius365.tenancy.PartnerBook;
import com.genius365.tenancy.WorkspaceDirectory;
import com.genius365.tenancy.WorkspaceLimit;
import com.genius365.tenancy.WorkspaceLimits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives whoever signed up by themselves a workspace of their own to begin with. */
@Component
class FirstWorkspace {

    private final WorkspaceDirectory workspaces;
    private final ClientBook clients;
    private final PartnerBook partners;
    private final WorkspaceLimits limits;

    FirstWorkspace(WorkspaceDirectory workspaces, ClientBook clients, PartnerBook partners, WorkspaceLimits limits) {
        this.workspaces = workspaces;
        this.clients = clients;
        this.partners = partners;
        this.limits = limits;
    }

    /** Once: whoever has one by now gets no second one. */
    @SystemWide
    @Transactional
    public void open(AccountConfirmed account) {
        if (!workspaces.of(account.user(), account.partner()).isEmpty()) {
            return;
        }
        var name = account.firstName().isBlank()
                ? "My workspace"
                : account.firstName().strip() + "’s workspace";
        var id = account.user().value().toString();
        var workspace = clients.create(account.partner(), "my-" + id.substring(id.length() - 12), name);
        limits.set(workspace, WorkspaceLimit.OF_SIGN_UP);
        partners.join(account.partner(), workspace, account.user(), WorkspaceRole.OWNER);
    }
}
