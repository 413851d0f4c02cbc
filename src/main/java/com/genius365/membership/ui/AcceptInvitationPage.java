package com.genius365.membership.ui;

import com.genius365.access.CurrentUser;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.common.ui.KeyValueList;
import com.genius365.common.ui.Toasts;
import com.genius365.common.ui.frame.SignInFrame;
import com.genius365.membership.InvitationAcceptance;
import com.genius365.membership.InvitationOffer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the link of an invitation leads to: says what it is for and whom, and lets that person accept it. */
abstract class AcceptInvitationPage extends Div implements BeforeEnterObserver {

    static final String TOKEN = "token";

    private static final String WORKSPACES = "select-workspace";

    private final InvitationAcceptance.Kind kind;
    private final transient InvitationAcceptance acceptance;
    private final transient HostFrame host;
    private final transient CurrentUser user;
    private final transient AuthenticationContext session;
    private final SignInFrame frame;
    private String token = "";

    AcceptInvitationPage(
            InvitationAcceptance.Kind kind,
            InvitationAcceptance acceptance,
            HostFrame host,
            CurrentUser user,
            AuthenticationContext session) {
        this.kind = kind;
        this.acceptance = acceptance;
        this.host = host;
        this.user = user;
        this.session = session;
        this.frame = host.create();
        add(frame);
    }

    static String token(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getParameters()
                .getOrDefault(TOKEN, List.of(""))
                .getFirst();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = token(event);
        acceptance.look(kind, token, host.partner()).ifPresentOrElse(this::show, this::showNothing);
    }

    private void showNothing() {
        say(
                "This invitation does not work",
                "It was taken back, or a newer one was sent. Ask whoever invited you for a new one.",
                home());
    }

    private void show(InvitationOffer offer) {
        switch (offer.state()) {
            case OPEN -> showOpen(offer);
            case EXPIRED ->
                say(
                        "This invitation is too old",
                        "Invitations work for seven days. Ask " + offer.inviter() + " to send it again.",
                        home());
            case USED -> showUsed(offer);
        }
    }

    private void showUsed(InvitationOffer offer) {
        if (!offer.isViewers()) {
            say(
                    "This invitation was used already",
                    "If that was you, sign in. If not, ask " + offer.inviter() + " for a new one.",
                    home());
            return;
        }
        var open = new Button("Continue", click -> leadOn(Optional.ofNullable(offer.workspaceSlug())));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        say("You have joined", "This invitation into " + offer.place() + " is accepted.", open);
    }

    private void showOpen(InvitationOffer offer) {
        var person = user.find();
        if (person.isEmpty()) {
            showToAnyone(offer);
        } else if (!offer.isForViewer()) {
            var signOut = new Button("Sign out", click -> session.logout());
            signOut.addThemeVariants(ButtonVariant.PRIMARY);
            say(
                    "This invitation is for someone else",
                    "It is for " + offer.email() + ", and you are signed in as "
                            + person.get().email() + ". Sign out, then open the link again.",
                    signOut,
                    home());
        } else {
            var accept = new Button("Accept invitation", click -> accept(offer));
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            accept.setDisableOnClick(true);
            say(heading(offer), "", with(offer, accept));
        }
    }

    private void showToAnyone(InvitationOffer offer) {
        var signIn = new Anchor(kind.path() + "/signed-in?" + TOKEN + "=" + token, "Sign in");
        // A request of its own, so that signing in leads back here.
        signIn.setRouterIgnore(true);
        signIn.addClassName("button-link");
        var create = new Anchor("signup?invitation=" + token, "Create account");
        create.addClassNames("button-link", "button-link-quiet");
        var hint = new Paragraph("It is for " + offer.email() + ". Sign in with that address, or create an account.");
        hint.addClassName("text-secondary");
        say(heading(offer), "", with(offer, hint, signIn, create));
    }

    private String heading(InvitationOffer offer) {
        return kind == InvitationAcceptance.Kind.WORKSPACE
                ? "Join " + offer.place()
                : "Join the team of " + offer.place();
    }

    /** What the invitation says, then what can be done about it. */
    private static Component[] with(InvitationOffer offer, Component... components) {
        var facts = new KeyValueList().add("Invited by", offer.inviter()).add("Your role", offer.role());
        if (offer.workspaceSlug() != null) {
            facts.add("At", offer.partnerName());
        }
        if (!offer.workspaces().isEmpty()) {
            facts.add("Clients", String.join(", ", offer.workspaces()));
        }
        var all = new ArrayList<Component>();
        all.add(facts);
        if (!offer.message().isBlank()) {
            var message = new Paragraph(offer.message());
            message.addClassName("invitation-message");
            all.add(message);
        }
        all.addAll(List.of(components));
        return all.toArray(Component[]::new);
    }

    private void accept(InvitationOffer offer) {
        var slug = acceptance.accept(kind, token, host.partner());
        Toasts.success("Welcome to " + offer.place());
        leadOn(slug);
    }

    private static void leadOn(Optional<String> workspaceSlug) {
        UI.getCurrent()
                .navigate(workspaceSlug
                        .map(slug -> WorkspaceRoutes.ROOT.replace(":workspace", slug))
                        .orElse(WORKSPACES));
    }

    private Anchor home() {
        return new Anchor(WORKSPACES, user.find().isPresent() ? "Go to your workspaces" : "Go to sign-in");
    }

    private void say(String heading, String sentence, Component... components) {
        frame.setHeading(heading, sentence);
        frame.withForm(components);
    }
}
