package com.genius365.agent.ui;

import com.genius365.agent.AgentDraft;
import com.genius365.agent.AgentNumbers;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.KeyValueList;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.Tone;
import com.genius365.provider.MappingReport;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** All of an agent at a glance: before it is made, and as it was. */
class ReviewPanel extends Composite<Div> {

    private static final int GLANCE = 400;

    private final transient Optional<Consumer<AgentStep>> onEdit;

    /** @param onEdit goes to a part */
    ReviewPanel(Consumer<AgentStep> onEdit) {
        this(Optional.of(onEdit));
    }

    private ReviewPanel(Optional<Consumer<AgentStep>> onEdit) {
        this.onEdit = onEdit;
        getContent().addClassName("stack");
    }

    /** An agent that is only looked at. The numbers it had are kept nowhere. */
    static ReviewPanel of(AgentDraft draft) {
        var panel = new ReviewPanel(Optional.empty());
        panel.addParts(draft, Optional.empty(), Integer.MAX_VALUE);
        return panel;
    }

    /** Says which parts are not right yet; without them there is nothing to report on. */
    void showProblems(AgentDraft draft, AgentNumbers numbers, List<AgentStep> wrong) {
        getContent().removeAll();
        for (var step : wrong) {
            var fix = new Button("Go to " + step.label().toLowerCase(Locale.ROOT), click -> edit(step));
            fix.addThemeVariants(ButtonVariant.TERTIARY);
            getContent()
                    .add(new NoticeBar(step.label() + ": something is missing or not as it must be.", Tone.WARNING)
                            .withActions(fix));
        }
        addParts(draft, Optional.of(numbers), GLANCE);
    }

    void show(AgentDraft draft, AgentNumbers numbers, MappingReport report) {
        var vendor = draft.engine().provider().label();
        getContent().removeAll();
        getContent().add(new Card("At " + vendor, new MappingReportView(report)));
        addParts(draft, Optional.of(numbers), GLANCE);
    }

    private void edit(AgentStep step) {
        onEdit.ifPresent(listener -> listener.accept(step));
    }

    /** @param glance how much of the prompt is shown, in characters */
    private void addParts(AgentDraft draft, Optional<AgentNumbers> numbers, int glance) {
        var engine = draft.engine();
        var settings = draft.settings();
        var analysis = draft.analysis();
        var prompt = draft.script().prompt();
        var text = new Paragraph(
                prompt.isBlank()
                        ? "No prompt yet"
                        : prompt.length() > glance ? prompt.substring(0, glance) + "…" : prompt);
        text.addClassName("review-prompt");
        getContent()
                .add(
                        part(
                                AgentStep.BASICS,
                                new KeyValueList()
                                        .add("Name", draft.name())
                                        .add("Description", draft.basics().description())
                                        .add("Engine", engine.provider().label())
                                        .add(
                                                "Language",
                                                Locale.forLanguageTag(
                                                                draft.basics().language())
                                                        .getDisplayName(Locale.US))
                                        .add(
                                                "What it is for",
                                                switch (draft.basics().direction()) {
                                                    case INBOUND -> "Answers calls";
                                                    case OUTBOUND -> "Makes calls";
                                                    case BOTH -> "Answers and makes calls";
                                                })),
                        part(
                                AgentStep.VOICE,
                                new KeyValueList()
                                        .add(
                                                "Voice",
                                                engine.voice().name() == null
                                                        ? "The engine's default"
                                                        : engine.voice().name())
                                        .add(
                                                "Speed",
                                                String.valueOf(engine.voice().speed()))),
                        part(
                                AgentStep.PROMPT,
                                text,
                                new KeyValueList()
                                        .add(
                                                "Greeting",
                                                draft.script().greeting().isBlank()
                                                        ? "None: it waits for the other side"
                                                        : draft.script().greeting())
                                        .add("Model", engine.model().id())),
                        part(
                                AgentStep.KNOWLEDGE,
                                new KeyValueList()
                                        .add(
                                                "Documents",
                                                count(draft.documents().size()))),
                        part(
                                AgentStep.TOOLS,
                                new KeyValueList()
                                        .add("Tools", count(draft.tools().size()))));
        numbers.ifPresent(it -> getContent()
                .add(part(
                        AgentStep.NUMBER,
                        new KeyValueList()
                                .add("Answers", count(it.inbound().size()))
                                .add("Calls from", count(it.outbound().size())))));
        getContent()
                .add(
                        part(
                                AgentStep.CALL_SETTINGS,
                                new KeyValueList()
                                        .add("Longest call", settings.maxCallSeconds() + " seconds")
                                        .add("Hangs up after silence", settings.silenceSeconds() + " seconds")
                                        .add(
                                                "At a voicemail",
                                                switch (settings.voicemail()) {
                                                    case IGNORE -> "Talks as to a person";
                                                    case HANG_UP -> "Hangs up";
                                                    case MESSAGE -> "Leaves a message";
                                                })
                                        .add("Recording", settings.isRecorded() ? "Yes" : "No")
                                        .add("Transfer to", settings.transferNumber())),
                        part(
                                AgentStep.ANALYSIS,
                                new KeyValueList()
                                        .add("Summary", analysis.isSummarised() ? "Yes" : "No")
                                        .add("Success", analysis.successCriteria())
                                        .add(
                                                "Fields",
                                                analysis.fields().stream()
                                                        .map(field -> field.name())
                                                        .collect(Collectors.joining(", ")))));
    }

    private Card part(AgentStep step, com.vaadin.flow.component.Component... content) {
        var card = new Card(step.label(), content);
        if (onEdit.isEmpty()) {
            return card;
        }
        var edit = new Button("Edit", click -> edit(step));
        edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        edit.setAriaLabel("Edit " + step.label().toLowerCase(Locale.ROOT));
        return card.withActions(edit);
    }

    private static String count(int number) {
        return number == 0 ? "None" : String.valueOf(number);
    }
}
