package com.genius365.agent.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.agent.UnfinishedAgentService;
import com.genius365.agent.UnfinishedAgentService.Unfinished;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Toasts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;

/** What somebody began to make and did not finish: to go on with, or to throw away. */
class UnfinishedAgents extends Composite<Div> {

    private final transient UnfinishedAgentService unfinished;
    private final transient CurrentWorkspace workspace;
    private final transient Clock clock;

    UnfinishedAgents(UnfinishedAgentService unfinished, CurrentWorkspace workspace, Clock clock) {
        this.unfinished = unfinished;
        this.workspace = workspace;
        this.clock = clock;
        getContent().addClassName("unfinished-agents");
    }

    void load() {
        var list = unfinished.list(workspace.id());
        getContent().removeAll();
        getContent().setVisible(!list.isEmpty());
        if (list.isEmpty()) {
            return;
        }
        var card = new Card("Not finished yet");
        list.forEach(agent -> card.add(row(agent)));
        getContent().add(card);
    }

    private Div row(Unfinished agent) {
        var name = name(agent);
        var link = new Anchor(AgentNavigation.resume(workspace.slug(), agent.id()), "Continue: " + name);
        var edited = new Span(
                "Edited " + TimeFormat.forReader(workspace.timeZone(), clock).relative(agent.editedAt()));
        edited.addClassNames("text-secondary", "text-small");
        var discard = new Button(
                AppIcon.DELETE.create(),
                click -> ConfirmAction.destructive(
                                "Discard “" + name + "”?", "What was typed in so far is gone for good.", "Discard")
                        .ask(() -> {
                            unfinished.discard(workspace.id(), agent.id());
                            Toasts.success("Discarded");
                            load();
                        }));
        discard.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        discard.setAriaLabel("Discard " + name);
        var row = new Div(link, edited, discard);
        row.addClassName("unfinished-row");
        return row;
    }

    private static String name(Unfinished agent) {
        return agent.draft().name().isBlank()
                ? "an agent without a name"
                : agent.draft().name();
    }
}
