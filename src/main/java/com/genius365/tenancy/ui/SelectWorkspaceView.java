package com.genius365.tenancy.ui;

import com.genius365.access.CurrentUser;
import com.genius365.access.WorkspaceGrant;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.Monogram;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Tone;
import com.genius365.tenancy.CurrentHost;
import com.genius365.tenancy.WorkspaceDirectory;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** Where one chooses a workspace; skipped by whoever has one only. */
@Route(value = "select-workspace", autoLayout = false)
@PageTitle("Choose a workspace")
@PermitAll
class SelectWorkspaceView extends Div implements BeforeEnterObserver {

    private static final int SEARCHABLE_FROM = 6;

    private final transient WorkspaceDirectory workspaces;
    private final transient CurrentUser user;
    private final transient CurrentHost host;
    private final TextField search = new TextField();
    private final Div list = new Div();
    private List<WorkspaceGrant> all = List.of();

    SelectWorkspaceView(
            WorkspaceDirectory workspaces, CurrentUser user, CurrentHost host, AuthenticationContext session) {
        this.workspaces = workspaces;
        this.user = user;
        this.host = host;
        addClassName("choice-page");
        list.addClassName("choice-list");
        search.setPlaceholder("Search workspaces");
        search.setAriaLabel("Search workspaces");
        search.setPrefixComponent(AppIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        var signOut = new Button("Sign out", click -> session.logout());
        signOut.addThemeVariants(ButtonVariant.TERTIARY);
        var foot = new Div(new Span(user.find().map(CurrentUser.Identity::email).orElse("")), signOut);
        foot.addClassName("choice-foot");
        var box = new Div(new H1("Choose a workspace"), search, list, foot);
        box.addClassName("choice-box");
        add(box);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        all = workspaces.of(user.id(), host.get().id());
        if (all.size() == 1) {
            event.forwardTo("w/" + all.getFirst().slug() + "/agents");
            return;
        }
        search.setVisible(all.size() >= SEARCHABLE_FROM);
        show();
    }

    private void show() {
        list.removeAll();
        if (all.isEmpty()) {
            list.add(empty());
            return;
        }
        var wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var shown = all.stream()
                .filter(grant -> grant.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        shown.forEach(grant -> list.add(entry(grant)));
        if (shown.isEmpty()) {
            list.add(
                    new EmptyState(AppIcon.SEARCH, "No such workspace", "No workspace of yours has this in its name."));
        }
    }

    private EmptyState empty() {
        return workspaces.closedOf(user.id(), host.get().id()) > 0
                ? new EmptyState(
                        AppIcon.PAUSE,
                        "Your workspace is paused",
                        "Nobody can open it at the moment, and it calls nobody. Its data is kept. Ask your agency to open it"
                                + " again.")
                : new EmptyState(
                        AppIcon.COMPANY,
                        "No workspace yet",
                        "Nobody has given you a workspace here yet. Ask whoever invited you.");
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
