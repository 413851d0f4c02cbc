package com.genius365.onboarding.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.agent.ui.AgentNavigation;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.integration.ui.IntegrationNavigation;
import com.genius365.membership.ui.MembershipNavigation;
import com.genius365.onboarding.Checklist;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** What to do first in a workspace, for those who may; what is done is ticked. */
class ChecklistCard extends Composite<Div> {

    record Step(Permission permission, boolean isDone, String title, String sentence, String path) {}

    ChecklistCard(List<Step> steps, Runnable onDismiss, boolean mayDismiss) {
        var list = new OrderedList();
        list.addClassName("checklist");
        steps.forEach(step -> list.add(item(step)));
        var done = steps.stream().filter(Step::isDone).count();
        var card = new Card("Getting started", done + " of " + steps.size() + " done", list);
        if (mayDismiss) {
            var dismiss = new Button("Hide this", click -> onDismiss.run());
            dismiss.addThemeVariants(ButtonVariant.TERTIARY);
            card.withActions(dismiss);
        }
        getContent().addClassName("full-width");
        getContent().add(card);
    }

    /** What the person at hand may do of it. */
    static List<Step> steps(Checklist checklist, CurrentWorkspace workspace) {
        var slug = workspace.slug();
        var all = new ArrayList<Step>();
        all.add(new Step(
                Permission.INTEGRATION_EDIT,
                checklist.hasConnection(),
                "Connect a voice provider",
                "Your agents speak through its account.",
                IntegrationNavigation.page(slug)));
        all.add(new Step(
                Permission.AGENT_EDIT,
                checklist.firstAgent().isPresent(),
                "Make an agent",
                "Say what it is to do, and choose a voice.",
                AgentNavigation.create(slug)));
        all.add(new Step(
                Permission.CALL_START,
                checklist.hasCall(),
                "Call yourself",
                "Publish the agent, then let it ring your phone.",
                checklist
                        .firstAgent()
                        .map(agent -> AgentNavigation.details(slug, agent.value()))
                        .orElse(AgentNavigation.list(slug))));
        all.add(new Step(
                Permission.MEMBER_INVITE,
                checklist.hasInvited(),
                "Invite someone",
                "They get a mail, and see only this workspace.",
                MembershipNavigation.members(slug)));
        return all.stream().filter(step -> workspace.allows(step.permission())).toList();
    }

    static boolean isOver(List<Step> steps) {
        return steps.stream().allMatch(Step::isDone);
    }

    private static ListItem item(Step step) {
        var icon = (step.isDone() ? AppIcon.CIRCLE_CHECK : AppIcon.CIRCLE).create();
        var what = new Span(step.sentence());
        what.addClassNames("text-secondary", "text-small");
        var said = new Span(step.isDone() ? "Done: " : "To do: ");
        said.addClassName("visually-hidden");
        var title = step.isDone() ? new Span(step.title()) : new Anchor(step.path(), step.title());
        var item = new ListItem(icon, new Div(said, title, what));
        item.addClassName("checklist-step");
        if (step.isDone()) {
            item.addClassName("checklist-done");
        }
        return item;
    }
}
