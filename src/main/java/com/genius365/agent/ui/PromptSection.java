package com.genius365.agent.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.WordCompletion;
import com.genius365.provider.AgentDefinition.FirstSpeaker;
import com.genius365.provider.AgentDefinition.Script;
import com.genius365.provider.AgentDefinition.Style;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;

/** What an agent is to say and do. */
class PromptSection extends AgentSection<Script> {

    private final PromptEditor prompt = new PromptEditor("Prompt");
    private final TextArea greeting = new TextArea("Greeting");
    private final WordCompletion greetingWords = new WordCompletion();
    private final RadioButtonGroup<FirstSpeaker> firstSpeaker = new RadioButtonGroup<>("Who speaks first");
    private final RadioButtonGroup<Style> style = new RadioButtonGroup<>("Style");
    private final MenuBar templates = new MenuBar();

    PromptSection() {
        super(Script.class);
        prompt.field().setRequiredIndicatorVisible(true);
        greeting.setHelperText("The first thing it says. Empty: it waits for the other side.");
        greeting.setMaxLength(1_000);
        greeting.setWidthFull();
        greeting.setValueChangeMode(ValueChangeMode.LAZY);
        firstSpeaker.setItems(FirstSpeaker.values());
        firstSpeaker.setItemLabelGenerator(item -> switch (item) {
            case AGENT -> "The agent";
            case PERSON -> "The person";
        });
        style.setItems(Style.values());
        style.setItemLabelGenerator(item -> switch (item) {
            case NEUTRAL -> "Neutral";
            case FORMAL -> "Formal";
            case FRIENDLY -> "Friendly";
            case CASUAL -> "Casual";
        });
        templates.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        var menu = templates.addItem("Use a template").getSubMenu();
        for (var template : PromptTemplate.values()) {
            menu.addItem(line(template), click -> use(template));
        }
        prompt.addTool(templates);
        prompt.onTyped(this::changed);

        binder().bind(prompt.field(), "prompt");
        binder().bind(greeting, "greeting");
        binder().bind(firstSpeaker, "firstSpeaker");
        binder().bind(style, "style");
        for (var choice : new RadioButtonGroup<?>[] {firstSpeaker, style}) {
            choice.setRequiredIndicatorVisible(false);
        }
        var words = new Div(greeting, greetingWords);
        words.addClassName("editor-field");
        getContent()
                .add(
                        new Card("What it is to do", prompt),
                        new Card("How it begins and talks", words, firstSpeaker, style));
    }

    /** What can stand in it between braces. */
    void setVariables(Collection<String> names) {
        prompt.setWords(names);
        greetingWords.setWords(names);
    }

    /** Begins with a template; what a person wrote is not replaced without asking. */
    void use(PromptTemplate template) {
        var written = prompt.field().getValue();
        var isOwn = !written.isBlank() && PromptTemplate.of(written).isEmpty();
        if (!isOwn) {
            replace(template);
            return;
        }
        ConfirmAction.destructive(
                        "Replace what you wrote?",
                        "The template “" + template.label() + "” takes the place of your prompt and greeting.",
                        "Replace")
                .ask(() -> replace(template));
    }

    @Override
    Script typed() {
        var first = firstSpeaker.getValue();
        var manner = style.getValue();
        return new Script(
                prompt.field().getValue(),
                greeting.getValue().strip(),
                first == null ? FirstSpeaker.AGENT : first,
                manner == null ? Style.NEUTRAL : manner);
    }

    @Override
    void setReadOnly(boolean readOnly) {
        prompt.setReadOnly(readOnly);
        greeting.setReadOnly(readOnly);
        firstSpeaker.setReadOnly(readOnly);
        style.setReadOnly(readOnly);
        templates.setVisible(!readOnly);
    }

    private void replace(PromptTemplate template) {
        prompt.field().setValue(template.prompt());
        greeting.setValue(template.greeting());
        changed();
    }

    private static Div line(PromptTemplate template) {
        var name = new Span(template.label());
        name.addClassName("text-strong");
        var sentence = new Span(template.sentence());
        sentence.addClassNames("text-secondary", "text-small");
        var line = new Div(AppIcon.DOCUMENT.create(), new Div(name, sentence));
        line.addClassName("template-line");
        return line;
    }
}
