package com.genius365.membership;

import com.genius365.access.AccessDeniedException;
import com.genius365.access.CurrentUser;
import com.genius365.access.Grants;
import com.genius365.access.PartnerId;
import com.genius365.access.PartnerRole;
import com.genius365.common.Refusal;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** How high the person at hand reaches in a partner's team: to roles up to his own. */
@Component
class TeamReach {

    private final Grants grants;
    private final CurrentUser user;

    TeamReach(Grants grants, CurrentUser user) {
        this.grants = grants;
        this.user = user;
    }

    List<PartnerRole> grantable(PartnerId partner) {
        var own = own(partner);
        return Arrays.stream(PartnerRole.values())
                .filter(role -> role.compareTo(own) <= 0)
                .toList();
    }

    /** @throws Refusal where the role is above what the person may give or take */
    void require(PartnerId partner, PartnerRole role) {
        if (role.compareTo(own(partner)) > 0) {
            throw new Refusal(
                    role == PartnerRole.OWNER
                            ? "Only an owner can make, change or remove an owner."
                            : "Your own role does not reach that far. Ask an owner.");
        }
    }

    private PartnerRole own(PartnerId partner) {
        return grants.inPartner(user.id(), partner).orElseThrow(AccessDeniedException::new);
    }
}
