package com.genius365.domain.ui;

import com.genius365.access.CurrentPartner;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.CopyButton;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.LiveRefresh;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Toasts;
import com.genius365.common.ui.Tone;
import com.genius365.domain.DomainChanges;
import com.genius365.domain.DomainId;
import com.genius365.domain.DomainService;
import com.genius365.domain.DomainSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The host names at which an organisation's people find it. */
@Route(DomainNavigation.PAGE)
@PageTitle("Domains")
@RequiresPermission(Permission.PARTNER_DOMAIN_READ)
class DomainsView extends VerticalLayout implements AfterNavigationObserver, DomainCard.Actions {

    private final transient DomainService domains;
    private final transient DomainChanges changes;
    private final transient CurrentPartner partner;
    private final transient Clock clock;
    private final Button add = new Button("Add domain", AppIcon.PLUS.create());
    private final Div list = new Div();
    private final Map<DomainId, DomainCard> cards = new HashMap<>();
    private final LiveRefresh refresh = new LiveRefresh(this);

    DomainsView(DomainService domains, DomainChanges changes, CurrentPartner partner, Clock clock) {
        this.domains = domains;
        this.changes = changes;
        this.partner = partner;
        this.clock = clock;
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> askForDomain());
        list.addClassNames("stack", "full-width");
        add(
                new PageHeader("Domains", "Where your clients sign in and what links in mails begin with.")
                        .withActions(add),
                list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        add.setVisible(partner.allows(Permission.PARTNER_DOMAIN_EDIT));
        var id = partner.id();
        refresh.listen(listener -> changes.subscribe(id, listener), this::load);
        load();
    }

    @Override
    public void check(DomainSummary domain) {
        domains.check(partner.id(), domain.id());
        Toasts.info("Looking " + domain.hostname() + " up…");
    }

    @Override
    public void makePrimary(DomainSummary domain) {
        ConfirmAction.important(
                        "Make “" + domain.hostname() + "” your primary domain?",
                        "Links in mails and invitations will begin with it. Your other domains keep working.",
                        "Make primary")
                .ask(() -> {
                    domains.makePrimary(partner.id(), domain.id());
                    Toasts.success(domain.hostname() + " is your primary domain");
                    load();
                });
    }

    @Override
    public void remove(DomainSummary domain) {
        var consequence = domain.state().answers()
                ? "Your people can no longer reach you at this address. " + domains.builtIn(partner.id())
                        + " keeps working."
                : "It was not in use. You can add it again later; it then has a new record to set.";
        ConfirmAction.destructive("Remove “" + domain.hostname() + "”?", consequence, "Remove domain")
                .ask(() -> {
                    domains.remove(partner.id(), domain.id());
                    Toasts.success(domain.hostname() + " is removed");
                    load();
                });
    }

    private void askForDomain() {
        new DomainDialog(typed -> {
                    domains.add(partner.id(), typed);
                    load();
                })
                .open();
    }

    private void load() {
        var all = domains.list(partner.id());
        var mayEdit = partner.allows(Permission.PARTNER_DOMAIN_EDIT);
        cards.keySet().retainAll(all.stream().map(DomainSummary::id).toList());
        var shown = new ArrayList<Component>();
        shown.add(builtIn(all));
        for (var domain : all) {
            var card = cards.computeIfAbsent(domain.id(), id -> new DomainCard(domain, clock, this));
            card.show(domain, mayEdit);
            shown.add(card);
        }
        if (all.isEmpty()) {
            shown.add(new Card(new EmptyState(
                    AppIcon.GLOBE,
                    "No domain of your own yet",
                    "With one, your clients see only your name: in the address, in mails and on every page.")));
        }
        // What stands there already is not taken out: a click on its way to it would be lost.
        list.getChildren().filter(old -> !shown.contains(old)).toList().forEach(list::remove);
        for (var i = 0; i < shown.size(); i++) {
            if (i >= list.getComponentCount() || list.getComponentAt(i) != shown.get(i)) {
                list.addComponentAtIndex(i, shown.get(i));
            }
        }
    }

    private Card builtIn(List<DomainSummary> all) {
        var host = domains.builtIn(partner.id());
        var name = new Span(host);
        name.addClassName("text-strong");
        var line = new Div(name, new CopyButton(host, "Copy " + host));
        line.addClassName("cluster");
        line.add(badges(all.stream().noneMatch(DomainSummary::isPrimary)));
        return new Card(line);
    }

    private static Component[] badges(boolean isPrimary) {
        var builtIn = StatusBadge.label("Always there", Tone.NEUTRAL);
        return isPrimary
                ? new Component[] {builtIn, StatusBadge.label("Primary", Tone.INFO)}
                : new Component[] {builtIn};
    }
}
