package com.genius365.agent.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.agent.AgentDetails;
import com.genius365.agent.AgentDraft;
import com.genius365.agent.AgentVersionService;
import com.genius365.agent.AgentVersionSummary;
import com.genius365.common.PageRequest;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.DifferenceView;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was published of an agent, newest first: to look at, to compare, to go back to. */
class AgentVersionsPanel extends Composite<Div> {

    private static final int AT_ONCE = 20;

    private final transient AgentVersionService versions;
    private final transient CurrentWorkspace workspace;
    private final transient Clock clock;
    private final transient Consumer<AgentDraft> restore;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button("Show older ones", click -> showMore());
    private @Nullable AgentDetails shown;
    private int howMany = AT_ONCE;
    private boolean mayRestore;

    /** @param restore is given a version's content, to be put into the form as an edit */
    AgentVersionsPanel(
            AgentVersionService versions, CurrentWorkspace workspace, Clock clock, Consumer<AgentDraft> restore) {
        this.versions = versions;
        this.workspace = workspace;
        this.clock = clock;
        this.restore = restore;
        list.addClassName("version-list");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().add(new Card("Versions", "Each publishing is kept.", list, more));
    }

    void show(AgentDetails agent, boolean mayEdit) {
        shown = agent;
        mayRestore = mayEdit;
        load();
    }

    private void showMore() {
        howMany += AT_ONCE;
        load();
    }

    private void load() {
        var agent = shown;
        if (agent == null) {
            return;
        }
        var page = versions.list(workspace.id(), agent.id(), new PageRequest(0, howMany));
        list.removeAll();
        if (page.rows().isEmpty()) {
            list.add(new ListItem(new EmptyState(
                    AppIcon.HISTORY, "Nothing published yet", "Publish the agent, and what it is then stays here.")));
        }
        page.rows().forEach(version -> list.add(row(agent, version)));
        more.setVisible(page.total() > page.rows().size());
    }

    private ListItem row(AgentDetails agent, AgentVersionSummary version) {
        var time = TimeFormat.forReader(workspace.timeZone(), clock);
        var name = new Span("Version " + version.number());
        name.addClassName("text-strong");
        var head = new Div(name);
        head.addClassName("cluster");
        agent.engines().stream()
                .filter(engine -> Integer.valueOf(version.number()).equals(engine.version()))
                .forEach(engine ->
                        head.add(StatusBadge.label("At " + engine.provider().label(), Tone.SUCCESS)));
        var facts = new Span((version.authorName() == null ? "" : version.authorName() + ", ")
                + time.dateAndTime(version.createdAt()));
        facts.addClassNames("text-secondary", "text-small");
        var text = new Div(head, facts);
        text.addClassName("stack-tight");
        if (!version.note().isEmpty()) {
            text.add(new Span(version.note()));
        }
        var look = new Button("Look at", click -> lookAt(agent, version));
        look.addThemeVariants(ButtonVariant.TERTIARY);
        look.setAriaLabel("Look at version " + version.number());
        var compare = new Button("Compare", click -> compare(agent, version));
        compare.addThemeVariants(ButtonVariant.TERTIARY);
        compare.setAriaLabel("Compare version " + version.number() + " with what stands here now");
        var back = new Button("Restore", click -> askToRestore(agent, version));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.setAriaLabel("Restore version " + version.number());
        back.setVisible(mayRestore);
        var buttons = new Div(look, compare, back);
        buttons.addClassName("cluster");
        var row = new ListItem(text, buttons);
        row.addClassName("version-row");
        return row;
    }

    /** What was published last; where nothing was, what stands here. */
    AgentDraft published(AgentDetails agent) {
        var last = agent.version();
        return last == null ? agent.draft() : versions.get(workspace.id(), agent.id(), last);
    }

    private void lookAt(AgentDetails agent, AgentVersionSummary version) {
        var dialog = new Dialog("Version " + version.number());
        dialog.setWidth("48rem");
        dialog.add(ReviewPanel.of(versions.get(workspace.id(), agent.id(), version.number())));
        dialog.getFooter().add(new Button("Close", click -> dialog.close()));
        dialog.open();
    }

    private void compare(AgentDetails agent, AgentVersionSummary version) {
        var found = versions.compare(workspace.id(), agent.id(), version.number());
        var dialog = new Dialog("Version " + version.number() + " and now");
        dialog.setWidth(found.isEmpty() ? "28rem" : "60rem");
        if (found.isEmpty()) {
            dialog.add(new Paragraph("What stands here now is the same."));
        }
        var view = new DifferenceView("Version " + version.number(), "Now");
        found.forEach(it -> view.add(FieldLabel.of(it.path()), it.theirs(), it.ours()));
        dialog.add(view);
        dialog.getFooter().add(new Button("Close", click -> dialog.close()));
        dialog.open();
    }

    private void askToRestore(AgentDetails agent, AgentVersionSummary version) {
        ConfirmAction.important(
                        "Restore version " + version.number() + "?",
                        "It is put into the form. Where the agent runs and the numbers it has stay as they are now. Calls change"
                                + " when you save and publish it.",
                        "Restore")
                .ask(() -> restore.accept(versions.get(workspace.id(), agent.id(), version.number())));
    }
}
