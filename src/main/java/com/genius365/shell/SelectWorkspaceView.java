package com.genius365.shell;

import com.genius365.access.CurrentUser;
import com.genius365.access.Grants;
import com.genius365.access.PartnerRole;
import com.genius365.access.WorkspaceGrant;
import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.branding.CurrentBrand;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.Monogram;
import com.genius365.common.ui.QueryState;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Tone;
import com.genius365.tenancy.WorkspaceDirectory;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where one chooses a workspace, or the organisation; skipped by whoever has one place only. */
@Route(value = "select-workspace", autoLayout = false)
@PageTitle("Choose a workspace")
@PermitAll
class SelectWorkspaceView extends Div implements BeforeEnterObserver {

    private enum Order {
        NAME("By name"),
        RECENT("Last opened");

        private final String label;

        Order(String label) {
            this.label = label;
        }
    }

    private static final int SEARCHABLE_FROM = 6;

    private final transient WorkspaceDirectory workspaces;
    private final transient CurrentBrand brand;
    private final transient CurrentUser user;
    private final transient Grants grants;
    private final TextField search = new TextField();
    private final Select<Order> order = new Select<>();
    private final Div tools = new Div(search, order);
    private final Div list = new Div();
    private List<WorkspaceGrant> all = List.of();
    private List<WorkspaceId> visited = List.of();
    private Optional<PartnerRole> standing = Optional.empty();
    private boolean isSuperAdmin;

    SelectWorkspaceView(
            WorkspaceDirectory workspaces,
            CurrentBrand brand,
            CurrentUser user,
            Grants grants,
            AuthenticationContext session) {
        this.workspaces = workspaces;
        this.brand = brand;
        this.user = user;
        this.grants = grants;
        addClassName("choice-page");
        list.addClassName("choice-list");
        tools.addClassName("choice-tools");
        search.setPlaceholder("Search workspaces");
        search.setAriaLabel("Search workspaces");
        search.setPrefixComponent(AppIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        order.setItems(Order.values());
        order.setItemLabelGenerator(item -> item.label);
        order.setAriaLabel("Order");
        order.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent()
                        .navigate(
                                "select-workspace",
                                new QueryState()
                                        .with("order", change.getValue() == Order.NAME ? null : change.getValue())
                                        .parameters());
            }
        });
        var signOut = new Button("Sign out", click -> session.logout());
        signOut.addThemeVariants(ButtonVariant.TERTIARY);
        var foot = new Div(new Span(user.find().map(CurrentUser.Identity::email).orElse("")), signOut);
        foot.addClassName("choice-foot");
        var box = new Main(logo(), new H1("Choose a workspace"), tools, list, foot);
        box.addClassName("choice-box");
        add(box);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var partner = brand.get().partner();
        all = workspaces.of(user.id(), partner);
        standing = grants.inPartner(user.id(), partner);
        isSuperAdmin = grants.isSuperAdmin(user.id());
        if (all.size() == 1 && standing.isEmpty() && !isSuperAdmin) {
            event.forwardTo("w/" + all.getFirst().slug() + "/agents");
            return;
        }
        visited = workspaces.visited(user.id(), partner);
        order.setValue(
                QueryState.of(event.getLocation()).choice("order", Order.class).orElse(Order.NAME));
        tools.setVisible(all.size() > 1);
        search.setVisible(all.size() >= SEARCHABLE_FROM);
        show();
    }

    private Component logo() {
        var shown = brand.get();
        return shown.logoPath()
                .<Component>map(path -> {
                    var image = new Image(path, shown.companyName());
                    image.addClassName("sign-in-logo");
                    return image;
                })
                .orElseGet(() -> {
                    var name = new Span(shown.companyName());
                    name.addClassName("sign-in-name");
                    var both = new Div(new Monogram(shown.companyName()).square(), name);
                    both.addClassName("cell-with-monogram");
                    return both;
                });
    }

    private void show() {
        list.removeAll();
        if (isSuperAdmin) {
            list.add(area(AppIcon.SHIELD, "Platform", "Partners, requests, people", "super-admin"));
        }
        standing.ifPresent(role -> list.add(area(
                AppIcon.COMPANY,
                brand.get().companyName(),
                "Your organisation: clients, team, brand",
                "org/overview")));
        if (all.isEmpty()) {
            list.add(nothing());
            return;
        }
        var wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var shown = all.stream()
                .filter(grant -> grant.name().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(order.getValue() == Order.RECENT ? byVisit() : Comparator.comparingInt(all::indexOf))
                .toList();
        var own = shown.stream().filter(grant -> !grant.viaPartner()).toList();
        var viaPartner = shown.stream().filter(WorkspaceGrant::viaPartner).toList();
        addSection("Your workspaces", own, standing.isPresent());
        addSection("Clients", viaPartner, true);
        if (shown.isEmpty()) {
            list.add(
                    new EmptyState(AppIcon.SEARCH, "No such workspace", "No workspace of yours has this in its name."));
        }
    }

    private Comparator<WorkspaceGrant> byVisit() {
        return Comparator.comparingInt(grant -> {
            var position = visited.indexOf(grant.workspace());
            return position < 0 ? Integer.MAX_VALUE : position;
        });
    }

    private void addSection(String heading, List<WorkspaceGrant> shown, boolean isNamed) {
        if (shown.isEmpty()) {
            return;
        }
        if (isNamed) {
            list.add(new H2(heading));
        }
        shown.forEach(grant -> list.add(entry(grant)));
    }

    private EmptyState nothing() {
        if (standing.isEmpty() && workspaces.closedOf(user.id(), brand.get().partner()) > 0) {
            return new EmptyState(
                    AppIcon.PAUSE,
                    "Your workspace is paused",
                    "Nobody can open it at the moment, and it calls nobody. Its data is kept. Ask your agency to open it"
                            + " again.");
        }
        if (standing.isEmpty()) {
            return new EmptyState(
                    AppIcon.COMPANY,
                    "No workspace yet",
                    "Nobody has given you a workspace here yet. Ask whoever invited you.");
        }
        if (!standing.get().administersWorkspaces()) {
            return new EmptyState(
                    AppIcon.CLOCK,
                    "No workspace yet",
                    "You are in the team, but no client is assigned to you yet. An admin of your organisation can do it.");
        }
        var create = new Button("Create your first client", AppIcon.PLUS.create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(click -> UI.getCurrent().navigate("org/clients"));
        return new EmptyState(
                        AppIcon.COMPANY,
                        "No clients yet",
                        "Each client has a workspace of its own, with its agents, calls and people.")
                .withActions(create);
    }

    private static Anchor area(AppIcon icon, String title, String sentence, String path) {
        var picture = new Span(icon.create());
        picture.addClassName("choice-icon");
        var what = new Span(sentence);
        what.addClassNames("text-secondary", "text-small");
        var name = new Span(title);
        name.addClassName("choice-name");
        var text = new Div(name, what);
        text.addClassName("role-choice");
        var link = new Anchor(path, picture, text, AppIcon.CHEVRON_RIGHT.create());
        link.addClassName("choice-entry");
        return link;
    }

    private static Anchor entry(WorkspaceGrant grant) {
        var name = new Span(grant.name());
        name.addClassName("choice-name");
        var role = grant.viaPartner()
                ? StatusBadge.label("Agency access", Tone.INFO)
                : StatusBadge.label(
                        grant.role().name().charAt(0)
                                + grant.role().name().substring(1).toLowerCase(Locale.ROOT),
                        Tone.NEUTRAL);
        var link = new Anchor(
                WorkspaceRoutes.path(grant.slug(), "agents"), new Monogram(grant.name()).square(), name, role);
        link.addClassName("choice-entry");
        return link;
    }
}
