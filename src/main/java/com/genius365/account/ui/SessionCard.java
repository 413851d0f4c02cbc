package com.genius365.account.ui;

import com.genius365.account.OwnSessions;
import com.genius365.account.session.SessionSummary;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Toasts;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Where one is signed in, with ways to end that. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SessionCard extends Composite<Div> {

    private final transient OwnSessions sessions;
    private final transient Clock clock;
    private final Card card =
            new Card("Where you are signed in", "Something you do not know? End it, and change your password.");

    SessionCard(OwnSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
        card.withActions(new Button(
                "Sign out everywhere",
                click -> ConfirmAction.important(
                                "Sign out everywhere?",
                                "All sessions end, this one too, and no browser remembers you. You sign in again.",
                                "Sign out everywhere")
                        .ask(() -> {
                            sessions.endAll();
                            UI.getCurrentOrThrow().getPage().setLocation("/login");
                        })));
        getContent().add(card);
    }

    void load() {
        card.removeAll();
        sessions.list().forEach(session -> card.add(line(session)));
    }

    private Div line(SessionSummary session) {
        var times = TimeFormat.forReader(clock);
        var device = new Span(session.device());
        device.addClassName("text-strong");
        var address = session.address();
        var facts = new Div(
                new Span((address == null ? "" : address + " · ") + "last seen "),
                times.relativeLabel(session.lastSeen()),
                new Span(session.isRemembered() ? " · remembered" : ""));
        facts.addClassNames("text-secondary", "text-small");
        var text = new Div(device, facts);
        text.addClassName("connection-text");
        var line = new Div(text);
        line.addClassName("connection-row");
        if (session.isCurrent()) {
            line.add(StatusBadge.label("This one", Tone.INFO));
            return line;
        }
        var end = new Button("Sign out", click -> {
            sessions.end(session.id());
            load();
            Toasts.success("That session has ended.");
        });
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        end.setAriaLabel("Sign out " + session.device());
        line.add(end);
        return line;
    }
}
