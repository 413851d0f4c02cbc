package com.genius365.admin.ui;

import com.genius365.access.Feature;
import com.genius365.access.PartnerId;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.admin.PartnerDetails;
import com.genius365.admin.PartnerService;
import com.genius365.admin.PartnerState;
import com.genius365.common.NotFoundException;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.KeyValueList;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Toasts;
import com.genius365.common.ui.Tone;
import com.genius365.tenancy.VisitService;
import com.genius365.tenancy.ui.VisitDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** One partner: what belongs to it, what it has, and whether its hosts answer. */
@Route("super-admin/partners/:partner([0-9a-f-]{36})")
@RequiresPermission(Permission.PLATFORM_READ)
class PartnerDetailsView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final transient PartnerService partners;
    private final transient VisitService visits;
    private final transient Clock clock;
    private final PageHeader header = new PageHeader("Partner");
    private final Div notice = new Div();
    private final Div main = new Div();
    private final Div side = new Div();
    private @Nullable transient PartnerDetails shown;

    PartnerDetailsView(PartnerService partners, VisitService visits, Clock clock) {
        this.partners = partners;
        this.visits = visits;
        this.clock = clock;
        notice.addClassName("full-width");
        main.addClassName("stack");
        side.addClassName("stack");
        var columns = new Div(main, side);
        columns.addClassNames("main-and-side", "full-width");
        add(header, notice, columns);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load(event.getRouteParameters()
                .get("partner")
                .flatMap(AdminIds::uuid)
                .map(PartnerId::new)
                .orElseThrow(() -> new NotFoundException("This partner")));
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "Partner" : shown.summary().name();
    }

    private void load(PartnerId id) {
        var partner = partners.get(id);
        shown = partner;
        var summary = partner.summary();
        header.setTitle(summary.name());
        header.withTags(AdminBadges.of(summary.state()));
        header.withActions(summary.isPlatform() ? new Component[0] : actions(partner));
        notice.removeAll();
        notice.setVisible(summary.state() != PartnerState.ACTIVE);
        if (summary.state() != PartnerState.ACTIVE) {
            notice.add(new NoticeBar(
                    summary.state() == PartnerState.SUSPENDED
                            ? "Its hosts do not answer, nobody of it can sign in, and nothing is done for its clients."
                            : "It is deleted: its hosts do not answer. What it had is kept.",
                    Tone.WARNING));
        }
        main.removeAll();
        main.add(
                new PartnerWorkspacesCard(partner.workspaces(), this::askToVisit),
                new PartnerPeopleCard(partner.people()));
        side.removeAll();
        side.add(about(partner), domains(partner), features(partner));
    }

    private Component[] actions(PartnerDetails partner) {
        var actions = new ArrayList<Component>();
        switch (partner.summary().state()) {
            case ACTIVE -> {
                actions.add(delete(partner));
                actions.add(new Button("Suspend", AppIcon.PAUSE.create(), click -> askToSuspend(partner)));
            }
            case SUSPENDED -> {
                actions.add(delete(partner));
                var resume = new Button("Resume", AppIcon.PLAY.create(), click -> resume(partner));
                resume.addThemeVariants(ButtonVariant.PRIMARY);
                actions.add(resume);
            }
            case DELETED -> {
                // It stays so.
            }
        }
        return actions.toArray(Component[]::new);
    }

    private Button delete(PartnerDetails partner) {
        return new Button(
                "Delete",
                AppIcon.DELETE.create(),
                click -> ConfirmAction.destructive(
                                "Delete “" + partner.summary().name() + "”?",
                                "Its hosts stop answering at once, for good. Nobody of it or of its "
                                        + partner.summary().workspaces()
                                        + " clients can sign in, and nothing is called. What it has is kept, and its address is"
                                        + " given to nobody else.",
                                "Delete partner")
                        .afterTyping(partner.summary().name())
                        .ask(() -> {
                            partners.delete(partner.summary().id());
                            Toasts.success(partner.summary().name() + " is deleted");
                            load(partner.summary().id());
                        }));
    }

    private void askToVisit(PartnerDetails.Workspace workspace) {
        new VisitDialog(workspace.name(), visits.candidates(workspace.id()), draft -> {
                    visits.beginAnywhere(workspace.id(), draft);
                    UI.getCurrent().navigate(WorkspaceRoutes.path(workspace.slug(), "agents"));
                })
                .open();
    }

    private void askToSuspend(PartnerDetails partner) {
        ConfirmAction.important(
                        "Suspend “" + partner.summary().name() + "”?",
                        "Its hosts stop answering at once, and nobody of it or of its "
                                + partner.summary().workspaces()
                                + " clients can sign in. Nothing is called. You can resume it at any time.",
                        "Suspend partner")
                .ask(() -> {
                    partners.suspend(partner.summary().id());
                    Toasts.success(partner.summary().name() + " is suspended");
                    load(partner.summary().id());
                });
    }

    private void resume(PartnerDetails partner) {
        partners.resume(partner.summary().id());
        Toasts.success(partner.summary().name() + " is open again");
        load(partner.summary().id());
    }

    private Card about(PartnerDetails partner) {
        var summary = partner.summary();
        var address = new Anchor(partner.address(), partner.address(), AnchorTarget.BLANK);
        var card = new Card(
                "About",
                new KeyValueList()
                        .add("Address", address)
                        .add("Plan", summary.plan())
                        .add("Owner", summary.owner())
                        .add("Clients", "%,d".formatted(summary.workspaces()))
                        .add("People", "%,d".formatted(summary.people()))
                        .add("Since", AdminZone.time(clock).date(summary.createdAt())));
        if (!summary.isPlatform() && summary.state() != PartnerState.DELETED) {
            card.withActions(new Button("Change plan", click -> changePlan(partner)));
        }
        return card;
    }

    private void changePlan(PartnerDetails partner) {
        new PlanDialog(partners.plans(), partner.summary().planCode(), plan -> {
                    partners.changePlan(partner.summary().id(), plan);
                    Toasts.success("The plan is changed");
                    load(partner.summary().id());
                })
                .open();
    }

    private static Card domains(PartnerDetails partner) {
        var list = new KeyValueList();
        for (var domain : partner.domains()) {
            list.add(
                    domain.hostname(),
                    domain.isVerified() ? (domain.isPrimary() ? "Primary" : "Verified") : "Not verified");
        }
        return partner.domains().isEmpty() ? new Card("Domains", "It has none of its own.") : new Card("Domains", list);
    }

    private Card features(PartnerDetails partner) {
        var switches = new CheckboxGroup<Feature>();
        switches.setAriaLabel("Pages");
        switches.addClassName("feature-switches");
        switches.setItems(Feature.values());
        switches.setItemLabelGenerator(Feature::label);
        switches.setValue(partner.features());
        var save = new Button("Save pages", click -> {
            partners.switchFeatures(partner.summary().id(), switches.getValue());
            Toasts.success("The pages are changed");
            load(partner.summary().id());
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClassName("align-start");
        save.setEnabled(false);
        switches.addValueChangeListener(
                change -> save.setEnabled(!change.getValue().equals(partner.features())));
        return new Card("Pages", "What it can switch on for its clients.", switches, save);
    }
}
