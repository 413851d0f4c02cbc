package com.genius365.agent.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.agent.AgentNumbers;
import com.genius365.agent.AgentService;
import com.genius365.agent.UnfinishedAgentService;
import com.genius365.common.Ids;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.QueryState;
import com.genius365.common.ui.QuietNews;
import com.genius365.common.ui.StepHeading;
import com.genius365.common.ui.Toasts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an agent is made, step by step. What is typed in is kept as one goes, so that leaving loses nothing. */
@Route(WorkspaceRoutes.ROOT + "/agents/new")
@PageTitle("New agent")
@RequiresPermission(Permission.AGENT_EDIT)
class AgentWizardView extends VerticalLayout implements AfterNavigationObserver {

    private static final List<AgentStep> STEPS = List.of(AgentStep.values());

    private final transient AgentService agents;
    private final transient UnfinishedAgentService unfinished;
    private final transient AgentEditors editors;
    private final transient CurrentWorkspace workspace;
    private final QuietNews saved = new QuietNews();
    private final QuietNews problem = new QuietNews();
    private final WizardSteps steps = new WizardSteps(this::go);
    private final StepHeading heading = new StepHeading();
    private final Paragraph sentence = new Paragraph();
    private final Div parts = new Div();
    private final ReviewPanel review = new ReviewPanel(this::go);
    private final Button back = new Button("Back", click -> go(neighbour(-1)));
    private final Button next = new Button("Next", click -> next());
    private final Button create = new Button("Create", click -> create(false));
    private final Button createAndPublish = new Button("Create and publish", click -> create(true));
    private transient AgentEditor editor;
    private @Nullable UUID draft;
    private @Nullable WorkspaceId place;
    private AgentStep step = AgentStep.BASICS;
    private int furthest;
    private boolean isOnItsWay;

    @SuppressWarnings("NullAway.Init")
    AgentWizardView(
            AgentService agents, UnfinishedAgentService unfinished, AgentEditors editors, CurrentWorkspace workspace) {
        this.agents = agents;
        this.unfinished = unfinished;
        this.editors = editors;
        this.workspace = workspace;
        back.addThemeVariants(ButtonVariant.TERTIARY);
        next.addThemeVariants(ButtonVariant.PRIMARY);
        createAndPublish.addThemeVariants(ButtonVariant.PRIMARY);
        sentence.addClassName("text-secondary");
        parts.addClassName("wizard-parts");
        var foot = new Div(back, problem, new Div(create, createAndPublish, next));
        problem.addClassName("wizard-problem");
        foot.addClassName("wizard-foot");
        var head = new Div(heading, sentence);
        head.addClassName("wizard-head");
        var main = new Div(head, parts, foot);
        main.addClassName("wizard-main");
        var wizard = new Div(steps, main);
        wizard.addClassName("wizard");
        var leave = new Button("Leave", click -> UI.getCurrent().navigate(AgentNavigation.list(workspace.slug())));
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        add(
                new PageHeader("New agent", "What you type in is kept; come back and go on whenever you like.")
                        .withActions(saved, leave),
                wizard);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = QueryState.of(event.getLocation());
        var wanted = query.id("draft");
        if (draft == null
                || !wanted.equals(Optional.of(draft))
                || !workspace.id().equals(place)) {
            place = workspace.id();
            open(wanted);
        }
        show(query.choice("step", AgentStep.class).orElseGet(() -> STEPS.get(furthest)));
    }

    private void open(Optional<UUID> wanted) {
        var found = wanted.flatMap(id -> unfinished.find(workspace.id(), id));
        // An id of which nothing is kept may be somebody else's: under it nothing would be.
        var id = found.map(UnfinishedAgentService.Unfinished::id).orElseGet(Ids::next);
        draft = id;
        furthest = found.map(it -> Math.clamp(it.step(), 0, STEPS.size() - 1)).orElse(0);
        isOnItsWay = found.isPresent();
        saved.setText(isOnItsWay ? "Saved" : "");
        editor = editors.open();
        parts.removeAll();
        STEPS.stream().filter(it -> it != AgentStep.REVIEW).forEach(it -> parts.add(editor.component(it)));
        parts.add(review);
        editor.show(
                found.map(UnfinishedAgentService.Unfinished::draft).orElseGet(editors::blank),
                found.map(UnfinishedAgentService.Unfinished::numbers).orElse(AgentNumbers.NONE),
                true);
        editor.setReadOnly(false, true);
        editor.onChange(this::save);
    }

    private void show(AgentStep wanted) {
        step = wanted;
        problem.setText("");
        furthest = Math.max(furthest, step.ordinal());
        for (var each : STEPS) {
            if (each != AgentStep.REVIEW) {
                editor.component(each).setVisible(each == step);
            }
        }
        review.setVisible(step == AgentStep.REVIEW);
        heading.setText(step.label());
        sentence.setText(step.sentence());
        back.setVisible(step != AgentStep.BASICS);
        next.setVisible(step != AgentStep.REVIEW);
        create.setVisible(step == AgentStep.REVIEW);
        createAndPublish.setVisible(step == AgentStep.REVIEW && workspace.allows(Permission.AGENT_PUBLISH));
        showStandings();
        if (step == AgentStep.REVIEW) {
            showReview();
        }
        // The address names the step and what is being made, so that it can be loaded anew.
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                AgentNavigation.create(workspace.slug()),
                                address(step).parameters()));
    }

    private void showStandings() {
        var standings = new EnumMap<AgentStep, WizardSteps.Standing>(AgentStep.class);
        for (var each : STEPS) {
            if (each != AgentStep.REVIEW && each.ordinal() < furthest && each != step) {
                standings.put(each, editor.isRight(each) ? WizardSteps.Standing.DONE : WizardSteps.Standing.WRONG);
            }
        }
        steps.show(step, standings);
    }

    private void showReview() {
        var wrong = wrong();
        var typed = editor.typed();
        create.setEnabled(wrong.isEmpty());
        createAndPublish.setEnabled(wrong.isEmpty());
        if (wrong.isEmpty()) {
            review.show(typed, editor.numbers(), editor.report());
        } else {
            review.showProblems(typed, editor.numbers(), wrong);
        }
    }

    private List<AgentStep> wrong() {
        return STEPS.stream().filter(each -> !editor.isRight(each)).toList();
    }

    private void next() {
        if (editor.check(step)) {
            go(neighbour(1));
        } else {
            // Not as a toast: it would lie over the button to go on.
            problem.setText("Something is missing or not as it must be; see the marked fields.");
        }
    }

    private AgentStep neighbour(int by) {
        return STEPS.get(Math.clamp(step.ordinal() + by, 0, STEPS.size() - 1));
    }

    private void go(AgentStep wanted) {
        furthest = Math.max(furthest, wanted.ordinal());
        if (isOnItsWay) {
            save();
        }
        UI.getCurrent()
                .navigate(
                        AgentNavigation.create(workspace.slug()),
                        address(wanted).parameters());
        heading.focus();
    }

    private void save() {
        problem.setText("");
        // Stays so where it cannot be kept.
        saved.setText("Not saved");
        unfinished.save(workspace.id(), id(), editor.typed(), editor.numbers(), furthest);
        isOnItsWay = true;
        saved.setText("Saved");
    }

    private void create(boolean isToBePublished) {
        if (Arrays.stream(AgentStep.values()).allMatch(editor::check)) {
            var id = agents.create(workspace.id(), editor.typed());
            unfinished.discard(workspace.id(), id());
            try {
                editor.assignNumbers(id);
                if (isToBePublished) {
                    agents.publish(workspace.id(), id, "");
                }
                Toasts.success(
                        isToBePublished
                                ? "Agent created; it is being published."
                                : "Agent created. Publish it to make calls.");
            } finally {
                // Whatever came of the rest, the agent is there: here it would be made again.
                UI.getCurrent().navigate(AgentNavigation.details(workspace.slug(), id.value()));
            }
        } else {
            showReview();
        }
    }

    private QueryState address(AgentStep at) {
        return new QueryState().with("step", at).with("draft", id());
    }

    private UUID id() {
        return Optional.ofNullable(draft).orElseThrow();
    }
}
