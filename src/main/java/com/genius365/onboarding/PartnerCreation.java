package com.genius365.onboarding;

import com.genius365.access.ChangeLog;
import com.genius365.access.PartnerId;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.branding.Color;
import com.genius365.common.Refusal;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The door for making a partner that nobody asked for. */
@Service
@Validated
public class PartnerCreation {

    private static final Color PRIMARY = new Color("#4f46e5");
    private static final Color SECONDARY = new Color("#64748b");

    private final PartnerProvisioning provisioning;
    private final SubdomainLookup subdomains;
    private final ReviewBook plans;

    PartnerCreation(PartnerProvisioning provisioning, SubdomainLookup subdomains, ReviewBook plans) {
        this.provisioning = provisioning;
        this.subdomains = subdomains;
        this.plans = plans;
    }

    /** What keeps a new partner from having the address, as a sentence; empty: it is to be had. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.PLATFORM_READ)
    public Optional<String> problem(String subdomain) {
        return subdomains.problem(Subdomain.normalize(subdomain));
    }

    /**
     * Makes the partner with all that belongs to it, and has its owner sent a link to set a password.
     *
     * @throws Refusal where the address cannot be had
     */
    @Transactional
    @RequiresPermission(Permission.PLATFORM_EDIT)
    public PartnerId create(@Valid PartnerDraft draft) {
        var subdomain = Subdomain.normalize(draft.subdomain());
        subdomains.problem(subdomain).ifPresent(problem -> {
            throw new Refusal("The address cannot be had. " + problem);
        });
        if (!plans.hasPlan(draft.plan())) {
            throw new Refusal("This plan is no longer offered. Choose another one.");
        }
        ChangeLog.about(draft.company().strip());
        ChangeLog.compare(null, draft);
        return provisioning.provision(
                new PartnerOrigin(
                        subdomain,
                        draft.company(),
                        draft.plan(),
                        PRIMARY,
                        SECONDARY,
                        draft.ownerName(),
                        draft.ownerEmail(),
                        Optional.empty()),
                Optional.empty());
    }
}
