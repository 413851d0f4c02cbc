package com.genius365.admin;

import com.genius365.access.ChangeLog;
import com.genius365.access.Feature;
import com.genius365.access.PartnerId;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.common.NotFoundException;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import com.genius365.onboarding.Plan;
import com.genius365.onboarding.PlanStore;
import com.genius365.tenancy.PartnerAddressDirectory;
import com.genius365.tenancy.PartnerBook;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for what the platform does with its partners. */
@Service
@Transactional(readOnly = true)
public class PartnerService {

    private final PartnerReport report;
    private final PartnerBook book;
    private final PlanStore plans;
    private final PartnerAddressDirectory addresses;

    PartnerService(PartnerReport report, PartnerBook book, PlanStore plans, PartnerAddressDirectory addresses) {
        this.report = report;
        this.book = book;
        this.plans = plans;
        this.addresses = addresses;
    }

    /** Sorted by name, the platform's own first. */
    @RequiresPermission(Permission.PLATFORM_READ)
    public Page<PartnerSummary> search(PartnerFilter filter, PageRequest page) {
        return report.search(filter, page);
    }

    @RequiresPermission(Permission.PLATFORM_READ)
    public PartnerDetails get(PartnerId partner) {
        return report.find(partner)
                .map(found -> found.at(addresses.of(partner)))
                .orElseThrow(() -> new NotFoundException("This partner"));
    }

    /** Those one can have, in the order of the price list. */
    @RequiresPermission(Permission.PLATFORM_READ)
    public List<Plan> plans() {
        return plans.all();
    }

    /** Its hosts stop answering at once, on every node, and nothing is done for its clients until it is resumed. */
    @Transactional
    @RequiresPermission(Permission.PLATFORM_EDIT)
    public void suspend(PartnerId partner) {
        stateBecomes(PartnerState.SUSPENDED, partner);
        book.suspend(partner);
    }

    @Transactional
    @RequiresPermission(Permission.PLATFORM_EDIT)
    public void resume(PartnerId partner) {
        stateBecomes(PartnerState.ACTIVE, partner);
        book.resume(partner);
    }

    /** Its hosts stop answering at once, for good. What it has is kept, and its address is given to nobody else. */
    @Transactional
    @RequiresPermission(Permission.PLATFORM_EDIT)
    public void delete(PartnerId partner) {
        stateBecomes(PartnerState.DELETED, partner);
        book.delete(partner);
    }

    /** @throws Refusal where there is no such plan */
    @Transactional
    @RequiresPermission(Permission.PLATFORM_EDIT)
    public void changePlan(PartnerId partner, String plan) {
        if (plans.all().stream().noneMatch(it -> it.code().equals(plan))) {
            throw new Refusal("This plan is no longer offered. Choose another one.");
        }
        report.find(partner).map(PartnerDetails::summary).ifPresent(before -> {
            ChangeLog.about(before.name());
            ChangeLog.record("plan", before.planCode(), plan);
        });
        book.changePlan(partner, plan);
    }

    /** Switches these on for the partner and so for its clients, and all others off. */
    @Transactional
    @RequiresPermission(Permission.PLATFORM_EDIT)
    public void switchFeatures(PartnerId partner, Set<Feature> on) {
        report.find(partner).ifPresent(before -> {
            ChangeLog.about(before.summary().name());
            ChangeLog.record("features", Feature.labels(before.features()), Feature.labels(on));
        });
        book.switchFeatures(partner, on);
    }

    private void stateBecomes(PartnerState after, PartnerId partner) {
        report.find(partner).map(PartnerDetails::summary).ifPresent(before -> {
            ChangeLog.about(before.name());
            ChangeLog.record("status", before.state().label(), after.label());
        });
    }
}
