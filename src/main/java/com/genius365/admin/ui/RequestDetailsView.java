package com.genius365.admin.ui;

import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.admin.PartnerService;
import com.genius365.common.NotFoundException;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.KeyValueList;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.StatusTimeline;
import com.genius365.common.ui.Toasts;
import com.genius365.common.ui.Tone;
import com.genius365.onboarding.PartnerRequest;
import com.genius365.onboarding.PartnerRequestEdit;
import com.genius365.onboarding.PartnerRequestId;
import com.genius365.onboarding.PartnerRequestReview;
import com.genius365.onboarding.ReviewedRequest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** One agency's request: what it says, how it would look, and what is decided about it. */
@Route("super-admin/partner-requests/:request([0-9a-f-]{36})")
@RequiresPermission(Permission.PLATFORM_READ)
class RequestDetailsView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final transient PartnerRequestReview review;
    private final transient PartnerService partners;
    private final transient Clock clock;
    private final PageHeader header = new PageHeader("Request");
    private final Div main = new Div();
    private final Div side = new Div();
    private @Nullable transient ReviewedRequest shown;

    RequestDetailsView(PartnerRequestReview review, PartnerService partners, Clock clock) {
        this.review = review;
        this.partners = partners;
        this.clock = clock;
        main.addClassName("stack");
        side.addClassName("stack");
        var columns = new Div(main, side);
        columns.addClassNames("main-and-side", "full-width");
        add(header, columns);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load(event.getRouteParameters()
                .get("request")
                .flatMap(AdminIds::uuid)
                .map(PartnerRequestId::new)
                .orElseThrow(() -> new NotFoundException("This request")));
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "Request" : shown.request().company();
    }

    private void load(PartnerRequestId id) {
        var reviewed = review.get(id);
        shown = reviewed;
        var request = reviewed.request();
        header.setTitle(request.company());
        header.setSubtitle(reviewed.address());
        header.withTags(AdminBadges.of(request.status()));
        showActions(request);
        main.removeAll();
        main.add(about(request), purpose(request));
        side.removeAll();
        side.add(new BrandPreview(reviewed, review.logo(id)), timeline(reviewed));
    }

    private void showActions(PartnerRequest request) {
        if (request.status().isOpen()) {
            var approve = new Button("Approve", AppIcon.CHECK.create(), click -> askToApprove(request));
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            header.withActions(
                    new Button("Edit", AppIcon.EDIT.create(), click -> edit(request)),
                    new Button("Reject", AppIcon.CLOSE.create(), click -> reject(request)),
                    approve);
            return;
        }
        var partner = request.partner();
        if (partner == null) {
            header.withActions();
            return;
        }
        header.withActions(new Button(
                "Open partner",
                AppIcon.ARROW_RIGHT.create(),
                click -> UI.getCurrent().navigate(AdminNavigation.partner(partner))));
    }

    private void askToApprove(PartnerRequest request) {
        ConfirmAction.important(
                        "Approve “" + request.company() + "”?",
                        "This makes the partner with its brand, its first workspace and its owner, and sends "
                                + request.email() + " a link to set a password.",
                        "Approve request")
                .ask(() -> {
                    review.approve(request.id());
                    Toasts.success(request.company() + " is a partner now");
                    load(request.id());
                });
    }

    private void reject(PartnerRequest request) {
        new RejectDialog(request.company(), reason -> {
                    review.reject(request.id(), reason);
                    Toasts.success("The request is rejected");
                    load(request.id());
                })
                .open();
    }

    private void edit(PartnerRequest request) {
        new RequestDialog(request, partners.plans(), edit -> save(request, edit)).open();
    }

    private void save(PartnerRequest request, PartnerRequestEdit edit) {
        review.edit(request.id(), request.version(), edit);
        Toasts.success("The request is changed");
        load(request.id());
    }

    private static Card about(PartnerRequest request) {
        return new Card(
                "Agency",
                new KeyValueList()
                        .add("Contact", request.contactName())
                        .addCopyable("E-mail", request.email())
                        .add("Phone", request.phone())
                        .add(
                                "Expected users",
                                request.expectedUsers() == null ? null : "%,d".formatted(request.expectedUsers()))
                        .add("Plan", AdminBadges.plan(request.plan())));
    }

    private static Card purpose(PartnerRequest request) {
        return new Card(
                "What they say",
                new KeyValueList()
                        .add("Business", text(request.businessDescription()))
                        .add("Use", text(request.useCase())));
    }

    private static Paragraph text(String words) {
        var text = new Paragraph(words);
        text.addClassName("preserve-lines");
        return text;
    }

    private Card timeline(ReviewedRequest reviewed) {
        var request = reviewed.request();
        var time = AdminZone.time(clock);
        var steps = new StatusTimeline().add("Asked", time.dateAndTime(request.requestedAt()), Tone.INFO);
        var by = reviewed.reviewer().isEmpty() ? "" : "By " + reviewed.reviewer() + ". ";
        switch (request.status()) {
            case PENDING, PROVISIONING -> steps.add("Waits for a decision", "", Tone.WARNING);
            case APPROVED -> steps.add("Approved", time.dateAndTime(request.reviewedAt()), Tone.SUCCESS, by.strip());
            case REJECTED ->
                steps.add(
                        "Rejected",
                        time.dateAndTime(request.reviewedAt()),
                        Tone.DANGER,
                        by + (request.rejectionReason() == null ? "" : request.rejectionReason()));
        }
        return new Card("So far", steps);
    }
}
