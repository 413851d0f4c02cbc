package com.genius365.organisation.ui;

import com.genius365.access.CurrentPartner;
import com.genius365.access.Feature;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.common.NotFoundException;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.KeyValueList;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Toasts;
import com.genius365.common.ui.Tone;
import com.genius365.organisation.ClientDetails;
import com.genius365.organisation.ClientOwner;
import com.genius365.organisation.ClientService;
import com.genius365.organisation.ClientStatus;
import com.genius365.tenancy.ClientBook;
import com.genius365.tenancy.VisitService;
import com.genius365.tenancy.ui.VisitDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One client of an agency: what it has and may have, and whether it is open. */
@Route("org/clients/:client([a-z0-9-]{1,63})")
@RequiresPermission(Permission.PARTNER_WORKSPACE_READ)
class ClientDetailsView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final transient ClientService clients;
    private final transient VisitService visits;
    private final transient CurrentPartner partner;
    private final transient Clock clock;
    private final PageHeader header = new PageHeader("Client");
    private final Div notice = new Div();
    private final ClientLimitsCard limits = new ClientLimitsCard(this::changeLimits);
    private final ClientFeaturesCard features = new ClientFeaturesCard();
    private final Div facts = new Div();
    private @Nullable ClientDetails shown;

    ClientDetailsView(ClientService clients, VisitService visits, CurrentPartner partner, Clock clock) {
        this.clients = clients;
        this.visits = visits;
        this.partner = partner;
        this.clock = clock;
        notice.addClassName("full-width");
        var main = new Div(limits, features);
        main.addClassName("stack");
        var columns = new Div(main, facts);
        columns.addClassName("main-and-side");
        columns.addClassName("full-width");
        add(header, notice, columns);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load(event.getRouteParameters().get("client").orElseThrow(() -> new NotFoundException("This client")));
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "Client" : shown.summary().name();
    }

    private void load(String slug) {
        var client = clients.get(partner.id(), slug);
        shown = client;
        var summary = client.summary();
        header.setTitle(summary.name());
        header.withTags(ClientBadges.of(summary.status()));
        header.withActions(actions(client));
        notice.removeAll();
        notice.setVisible(summary.status() != ClientStatus.ACTIVE);
        if (summary.status() == ClientStatus.SUSPENDED) {
            notice.add(new NoticeBar(
                    "Its people cannot get in, and it calls nobody. Agents stay at their providers: who calls them there"
                            + " is still answered, and such calls are logged.",
                    Tone.WARNING));
        }
        if (summary.status() == ClientStatus.ARCHIVED) {
            notice.add(new NoticeBar(archivedText(client), Tone.NEUTRAL));
        }
        var mayEdit = partner.allows(Permission.PARTNER_WORKSPACE_EDIT);
        limits.show(summary.limit(), summary.usage(), mayEdit);
        features.show(client.offered(), client.features(), mayEdit ? this::switchFeatures : null);
        facts.removeAll();
        facts.add(facts(client));
    }

    private String archivedText(ClientDetails client) {
        return client.restorableUntil()
                .map(until -> until.isBefore(clock.instant())
                        ? "Archived. The 30 days in which it could be restored are over, and it is being deleted for good."
                                + " Where a provider refuses to remove an agent, it is asked again every hour first."
                        : "Archived. It can be restored until " + time(client).dateAndTime(until)
                                + ". Then it is deleted for good.")
                .orElse("Archived.");
    }

    private Component[] actions(ClientDetails client) {
        var actions = new ArrayList<Component>();
        var summary = client.summary();
        switch (summary.status()) {
            case ACTIVE -> {
                if (partner.allows(Permission.PARTNER_WORKSPACE_EDIT)) {
                    actions.add(new Button("Suspend", AppIcon.PAUSE.create(), click -> askToSuspend(client)));
                }
                addArchive(actions, client);
                if (partner.allows(Permission.PARTNER_IMPERSONATE)) {
                    actions.add(new Button("Look as a member", AppIcon.EYE.create(), click -> askToVisit(client)));
                }
                if (partner.role().administersWorkspaces()) {
                    var open = new Button(
                            "Open workspace",
                            AppIcon.ARROW_UP_RIGHT.create(),
                            click -> UI.getCurrent().navigate(WorkspaceRoutes.path(summary.slug(), "agents")));
                    open.addThemeVariants(ButtonVariant.PRIMARY);
                    actions.add(open);
                }
            }
            case SUSPENDED -> {
                addArchive(actions, client);
                if (partner.allows(Permission.PARTNER_WORKSPACE_EDIT)) {
                    var resume = new Button("Resume", AppIcon.PLAY.create(), click -> resume(client));
                    resume.addThemeVariants(ButtonVariant.PRIMARY);
                    actions.add(resume);
                }
            }
            case ARCHIVED -> {
                var isInTime = client.restorableUntil()
                        .filter(until -> until.isBefore(clock.instant()))
                        .isEmpty();
                if (isInTime && partner.allows(Permission.PARTNER_WORKSPACE_DELETE)) {
                    var restore = new Button("Restore", AppIcon.RESTORE.create(), click -> restore(client));
                    restore.addThemeVariants(ButtonVariant.PRIMARY);
                    actions.add(restore);
                }
            }
        }
        return actions.toArray(Component[]::new);
    }

    private void addArchive(ArrayList<Component> actions, ClientDetails client) {
        if (partner.allows(Permission.PARTNER_WORKSPACE_DELETE)) {
            actions.add(new Button("Archive", AppIcon.ARCHIVE.create(), click -> askToArchive(client)));
        }
    }

    private void askToVisit(ClientDetails client) {
        var id = client.summary().id();
        new VisitDialog(client.summary().name(), visits.candidates(partner.id(), id), draft -> {
                    visits.begin(partner.id(), id, draft);
                    UI.getCurrent()
                            .navigate(WorkspaceRoutes.path(client.summary().slug(), "agents"));
                })
                .open();
    }

    private void askToSuspend(ClientDetails client) {
        var name = client.summary().name();
        ConfirmAction.important(
                        "Suspend “" + name + "”?",
                        "Its people are told that the workspace is paused and cannot get in. It calls nobody and publishes"
                                + " nothing. Nothing is deleted, and you can resume it at any time.",
                        "Suspend client")
                .ask(() -> {
                    clients.suspend(partner.id(), client.summary().id());
                    Toasts.success(name + " is suspended");
                    load(client.summary().slug());
                });
    }

    private void askToArchive(ClientDetails client) {
        var name = client.summary().name();
        ConfirmAction.destructive(
                        "Archive “" + name + "”?",
                        "Its people can no longer get in, and it calls nobody. Until " + deletion(client)
                                + " you can restore it: its agents, its calls and its address are kept, also at their"
                                + " providers. Then it is deleted for good: its "
                                + client.summary().usage().agents()
                                + " agents, here and at their providers, its calls with what was said, its documents and"
                                + " its log. Its own accounts at providers stay, with the numbers and recordings in them.",
                        "Archive client")
                .afterTyping(name)
                .ask(() -> {
                    clients.archive(partner.id(), client.summary().id());
                    Toasts.success(name + " is archived");
                    load(client.summary().slug());
                });
    }

    private String deletion(ClientDetails client) {
        return time(client).date(ClientBook.restorableUntil(clock.instant()));
    }

    private void resume(ClientDetails client) {
        clients.resume(partner.id(), client.summary().id());
        Toasts.success(client.summary().name() + " is open again");
        load(client.summary().slug());
    }

    private void restore(ClientDetails client) {
        clients.restore(partner.id(), client.summary().id());
        Toasts.success(client.summary().name() + " is restored");
        load(client.summary().slug());
    }

    private void changeLimits() {
        var client = shown;
        if (client == null) {
            return;
        }
        new LimitsDialog(client.summary().limit(), limit -> {
                    clients.limit(partner.id(), client.summary().id(), limit);
                    Toasts.success("The limits are changed");
                    load(client.summary().slug());
                })
                .open();
    }

    private void switchFeatures(Set<Feature> on) {
        var client = shown;
        if (client == null) {
            return;
        }
        clients.switchFeatures(partner.id(), client.summary().id(), on);
        Toasts.success("The pages of " + client.summary().name() + " are changed");
        load(client.summary().slug());
    }

    private Card facts(ClientDetails client) {
        var summary = client.summary();
        var usage = summary.usage();
        return new Card(
                "About",
                new KeyValueList()
                        .add(
                                "Owner",
                                summary.owner().map(ClientDetailsView::owner).orElse("Nobody yet"))
                        .add("Address", "/w/" + summary.slug())
                        .add("Calls today", String.valueOf(usage.callsToday()))
                        .add("Calls this month", String.valueOf(usage.callsThisMonth()))
                        .add("Time zone", client.timeZone().getId())
                        .add("Since", time(client).date(client.createdAt())));
    }

    private static String owner(ClientOwner owner) {
        return owner.isInvited() ? owner.email() + " (invited)" : owner.name();
    }

    private TimeFormat time(ClientDetails client) {
        return TimeFormat.forReader(client.timeZone(), clock);
    }
}
