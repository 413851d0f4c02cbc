package com.genius365.onboarding;

import com.genius365.access.ChangeLog;
import com.genius365.access.PartnerId;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.branding.Picture;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.common.NotFoundException;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The door for those who decide about agencies that want to become partners. */
@Service
@Validated
@Transactional(readOnly = true)
public class PartnerRequestReview {

    public static final int LONGEST_REASON = 2_000;

    private final ReviewBook book;
    private final PartnerRequestStore requests;
    private final SubdomainLookup subdomains;
    private final RequestDecision decision;
    private final String platformDomain;

    PartnerRequestReview(
            ReviewBook book,
            PartnerRequestStore requests,
            SubdomainLookup subdomains,
            RequestDecision decision,
            @Value("${genius365.platform-domain}") String platformDomain) {
        this.book = book;
        this.requests = requests;
        this.subdomains = subdomains;
        this.decision = decision;
        this.platformDomain = platformDomain;
    }

    /** What waits first, then the newest. */
    @RequiresPermission(Permission.PLATFORM_READ)
    public Page<PartnerRequest> search(PartnerRequestFilter filter, PageRequest page) {
        return book.search(filter, page);
    }

    @RequiresPermission(Permission.PLATFORM_READ)
    public ReviewedRequest get(PartnerRequestId id) {
        var request = requests.find(id).orElseThrow(() -> new NotFoundException("This request"));
        return new ReviewedRequest(
                request, book.name(request.reviewedBy()).orElse(""), request.subdomain() + "." + platformDomain);
    }

    @RequiresPermission(Permission.PLATFORM_READ)
    public Optional<Picture> logo(PartnerRequestId id) {
        return requests.logo(id);
    }

    /** @throws Refusal where it was decided already, or the address cannot be had */
    @Transactional
    @RequiresPermission(Permission.PLATFORM_EDIT)
    public void edit(PartnerRequestId id, long version, @Valid PartnerRequestEdit edit) {
        var request = open(id);
        if (request.version() != version) {
            throw new ChangedMeanwhileException("This request");
        }
        if (!edit.subdomain().equals(request.subdomain())) {
            subdomains.problem(edit.subdomain()).ifPresent(problem -> {
                throw new Refusal("The address cannot be had. " + problem);
            });
        }
        if (!book.hasPlan(edit.plan())) {
            throw new Refusal("This plan is no longer offered. Choose another one.");
        }
        ChangeLog.about(request.company());
        ChangeLog.compare(before(request), edit);
        book.edit(id, edit);
    }

    /** The agency is told the reason. */
    @Transactional
    @RequiresPermission(Permission.PLATFORM_EDIT)
    public void reject(
            PartnerRequestId id,
            @NotBlank(message = "Say why, so that they can do something about it.")
                    @Size(max = LONGEST_REASON, message = "At most 2,000 characters.")
                    String reason) {
        var request = open(id);
        statusBecomes(PartnerRequestStatus.REJECTED, request);
        ChangeLog.record("reason", null, reason);
        decision.reject(request, reason);
    }

    /**
     * Makes the partner with all that belongs to it, and has its owner sent a link to set a password. Asked for again, it
     * answers with the partner that was made.
     */
    @Transactional
    @RequiresPermission(Permission.PLATFORM_EDIT)
    public PartnerId approve(PartnerRequestId id) {
        var request = book.lock(id);
        if (request.partner() != null) {
            return request.partner();
        }
        requireOpen(request);
        statusBecomes(PartnerRequestStatus.APPROVED, request);
        return decision.approve(request, requests.logo(id));
    }

    private static PartnerRequestEdit before(PartnerRequest request) {
        return new PartnerRequestEdit(
                request.company(),
                request.contactName(),
                request.email(),
                request.phone() == null ? "" : request.phone(),
                request.subdomain(),
                request.plan(),
                request.primary().hex(),
                request.secondary().hex());
    }

    private static void statusBecomes(PartnerRequestStatus after, PartnerRequest request) {
        ChangeLog.about(request.company());
        ChangeLog.record("status", request.status(), after);
    }

    private PartnerRequest open(PartnerRequestId id) {
        var request = book.lock(id);
        requireOpen(request);
        return request;
    }

    private static void requireOpen(PartnerRequest request) {
        if (!request.status().isOpen()) {
            throw new Refusal("This request was decided already.");
        }
    }
}
