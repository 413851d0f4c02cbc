package com.genius365.agent.ui;

import com.genius365.agent.AgentLibrary.Budget;
import com.genius365.agent.AgentLibrary.Choice;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.Tone;
import com.genius365.common.ui.UsageMeter;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The documents that an agent knows, and how much room they take. */
class KnowledgeSection extends Composite<Div> {

    private boolean isAllowed;
    private final LibraryPicker picker = new LibraryPicker("documents");
    private final Div budget = new Div();
    private final Anchor page;
    private final Div body = new Div();
    private final transient Function<List<UUID>, Budget> budgetOf;
    private transient Runnable onChange = () -> {};

    /** @param address of the page on which documents are kept */
    KnowledgeSection(String address, Function<List<UUID>, Budget> budgetOf) {
        this.budgetOf = budgetOf;
        page = new Anchor(address, "Open the knowledge base");
        picker.onChange(() -> {
            showBudget();
            onChange.run();
        });
        body.addClassName("stack-tight");
        getContent().addClassName("stack");
        getContent().add(new Card("Documents", body).withActions(page));
    }

    void onChange(Runnable listener) {
        onChange = listener;
    }

    /** @param isAllowed whether there is a knowledge base for whoever is here */
    void show(List<Choice> documents, List<UUID> chosen, boolean isAllowed) {
        this.isAllowed = isAllowed;
        page.setVisible(isAllowed);
        picker.offer(documents);
        picker.show(chosen);
        body.removeAll();
        if (picker.isEmpty()) {
            body.add(new EmptyState(
                    AppIcon.KNOWLEDGE,
                    isAllowed ? "No documents yet" : "No knowledge base",
                    isAllowed
                            ? "Put price lists, opening hours or manuals into the knowledge base, and choose them here."
                            : "The knowledge base is not switched on for this workspace. The agent works without it."));
        } else {
            body.add(picker, budget);
        }
        showBudget();
    }

    List<UUID> chosen() {
        return picker.chosen();
    }

    void setReadOnly(boolean readOnly) {
        picker.setReadOnly(readOnly);
    }

    /** How much room the chosen ones take at the engine that is chosen now. */
    void showBudget() {
        budget.removeAll();
        if (!isAllowed || picker.chosen().isEmpty()) {
            return;
        }
        var room = budgetOf.apply(picker.chosen());
        if (!room.isInPrompt() || room.most() == 0) {
            budget.add(
                    new Paragraph("The engine keeps these documents itself: %,d characters.".formatted(room.used())));
            return;
        }
        budget.add(new UsageMeter("Room in the prompt", "characters", room.used(), room.most()));
        if (!room.fits()) {
            budget.add(new NoticeBar(
                    "These documents are too long for the prompt together. Choose fewer or shorter ones.",
                    Tone.DANGER));
        }
    }
}
