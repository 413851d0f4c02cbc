package com.genius365.tool.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.common.Refusal;
import com.genius365.common.ui.BackgroundWork;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Tone;
import com.genius365.tool.ToolAnswer;
import com.genius365.tool.ToolDetails;
import com.genius365.tool.ToolId;
import com.genius365.tool.ToolKind;
import com.genius365.tool.ToolTrial;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs a tool with sample arguments, and shows what came back. */
class TrialCard extends Composite<Div> {

    private static final int SHOWN = 4_000;
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What a trial told; a refusal is no answer. */
    private record Result(
            @Nullable ToolAnswer answer, @Nullable String refusal) {}

    private final transient ToolTrial trial;
    private final transient CurrentWorkspace workspace;
    private final TextArea arguments = new TextArea("Sample arguments");
    private final Button run = new Button("Try it");
    private final Span hint = new Span("Save first: it is tried as it is saved.");
    private final Div outcome = new Div();
    private @Nullable ToolId tool;

    TrialCard(ToolTrial trial, CurrentWorkspace workspace) {
        this.trial = trial;
        this.workspace = workspace;
        arguments.addClassName("monospace");
        arguments.setWidthFull();
        arguments.setMinRows(3);
        arguments.setMaxRows(12);
        run.setDisableOnClick(true);
        run.addClickListener(click -> run());
        hint.addClassName("rows-help");
        hint.setVisible(false);
        outcome.addClassName("trial-outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
        getContent()
                .add(new Card(
                        "Try it",
                        "A real request, with these arguments. Only its status, time and answer are shown here.",
                        arguments,
                        run,
                        hint,
                        outcome));
    }

    void show(ToolDetails details) {
        var isAnother = !details.id().equals(tool);
        tool = details.id();
        if (isAnother || arguments.isEmpty()) {
            arguments.setValue(
                    details.draft().setup().kind() == ToolKind.KNOWLEDGE
                            ? "{\n  \"question\" : \"When are you open?\"\n}"
                            : SampleArguments.of(details.draft().parameters()));
        }
        outcome.removeAll();
    }

    void unsaved(boolean isUnsaved) {
        run.setEnabled(!isUnsaved);
        hint.setVisible(isUnsaved);
    }

    private void run() {
        var id = tool;
        if (id == null) {
            return;
        }
        outcome.removeAll();
        outcome.add(StatusBadge.live("Waiting for the answer", Tone.WARNING));
        var current = workspace.id();
        var given = arguments.getValue();
        BackgroundWork.run(this, () -> ask(current, id, given), this::tell, () -> run.setEnabled(!hint.isVisible()));
    }

    private Result ask(com.genius365.access.WorkspaceId current, ToolId id, String given) {
        try {
            return new Result(trial.run(current, id, given), null);
        } catch (Refusal e) {
            return new Result(null, e.getMessage());
        }
    }

    private void tell(Result result) {
        outcome.removeAll();
        var answer = result.answer();
        if (answer == null) {
            outcome.add(new StatusBadge("Not tried", Tone.DANGER), new Paragraph(String.valueOf(result.refusal())));
            return;
        }
        var took = String.format(Locale.US, "%.2f s", answer.took().toMillis() / 1000.0);
        var status = answer.httpStatus() == 0 ? "" : "Status " + answer.httpStatus() + ", ";
        var line = new Div(
                answer.isFailed() ? new StatusBadge("Failed", Tone.DANGER) : new StatusBadge("Answered", Tone.SUCCESS),
                new Span(status + took));
        line.addClassName("cluster");
        outcome.add(line);
        if (answer.failure() != null) {
            outcome.add(new Paragraph(answer.failure()));
        }
        if (!answer.body().isEmpty()) {
            var text = pretty(answer.body());
            var body = new Pre(text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\n… and more");
            body.addClassName("raw-event");
            outcome.add(body);
        }
    }

    private static String pretty(String text) {
        try {
            return PRETTY.writeValueAsString(PRETTY.readTree(text));
        } catch (JacksonException e) {
            return text;
        }
    }
}
