package com.genius365.telephony.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Tone;
import com.genius365.telephony.TrunkId;
import com.genius365.telephony.TrunkState;
import com.genius365.telephony.TrunkSummary;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The SIP trunks, each with how it stands. */
class TrunkList extends Composite<Div> {

    private final transient Consumer<TrunkSummary> onRemove;
    private final Div rows = new Div();
    private final Div empty = new Div();
    private final Card card;
    private final Map<TrunkId, Row> known = new HashMap<>();

    TrunkList(Consumer<TrunkSummary> onRemove) {
        this.onRemove = onRemove;
        var note = new Paragraph("Providers do not tell whether a trunk is registered. A call shows it.");
        note.addClassNames("text-secondary", "text-small");
        card = new Card(rows, note);
        getContent().addClassName("full-width");
        getContent().add(card, empty);
    }

    void show(List<TrunkSummary> trunks, boolean mayEdit) {
        known.keySet().retainAll(trunks.stream().map(TrunkSummary::id).toList());
        rows.getChildren().filter(row -> !known.containsValue(row)).toList().forEach(rows::remove);
        for (var trunk : trunks) {
            var row = known.computeIfAbsent(trunk.id(), id -> {
                var made = new Row(trunk);
                rows.add(made);
                return made;
            });
            row.show(trunk, mayEdit);
        }
        card.setVisible(!trunks.isEmpty());
        empty.removeAll();
        if (trunks.isEmpty()) {
            empty.add(new Card(new EmptyState(
                    AppIcon.LINK,
                    "No SIP trunk yet",
                    "With a trunk, numbers of your own telephone company reach your agents. Add the trunk first, then"
                            + " import its numbers.")));
        }
    }

    private final class Row extends Composite<Div> {

        private final Div text = new Div();
        private final Div badges = new Div();
        private final Button remove = new Button("Remove");
        private transient TrunkSummary shown;

        Row(TrunkSummary trunk) {
            shown = trunk;
            text.addClassName("connection-text");
            badges.addClassName("cluster");
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            remove.addClickListener(click -> ask());
            getContent().addClassName("connection-row");
            getContent().add(text, badges, remove);
        }

        void show(TrunkSummary trunk, boolean mayEdit) {
            shown = trunk;
            text.removeAll();
            var name = new Span(trunk.name());
            name.addClassName("text-strong");
            var where = trunk.host() + (trunk.port() == null ? "" : ":" + trunk.port()) + " · " + trunk.transport()
                    + (trunk.username().isEmpty() ? "" : " · " + trunk.username())
                    + (trunk.hasPassword() ? " · password stored" : "");
            text.add(
                    name,
                    quiet(where),
                    quiet(trunk.connectionName() + " · "
                            + (trunk.numbers() == 1 ? "carries 1 number" : "carries " + trunk.numbers() + " numbers")));
            if (trunk.failure() != null) {
                var failure = new Span(trunk.failure());
                failure.addClassNames("text-small", "text-danger");
                text.add(failure);
            }
            badges.removeAll();
            badges.add(
                    StatusBadge.label(trunk.provider().label() + " only", Tone.NEUTRAL),
                    switch (trunk.state()) {
                        case REQUESTED, REMOVING ->
                            StatusBadge.live(trunk.state().label(), Tone.WARNING);
                        case READY -> new StatusBadge(trunk.state().label(), Tone.SUCCESS);
                        case FAILED -> new StatusBadge(trunk.state().label(), Tone.DANGER);
                    });
            remove.setVisible(mayEdit && trunk.state() != TrunkState.REQUESTED && trunk.state() != TrunkState.REMOVING);
            remove.setAriaLabel("Remove " + trunk.name());
        }

        private void ask() {
            var trunk = shown;
            ConfirmAction.destructive(
                            "Remove “" + trunk.name() + "”?",
                            "No call goes over " + trunk.host() + " any more. Your contract with the telephone company"
                                    + " stays as it is.",
                            "Remove trunk")
                    .ask(() -> onRemove.accept(trunk));
        }

        private static Span quiet(String line) {
            var quiet = new Span(line);
            quiet.addClassNames("text-secondary", "text-small");
            return quiet;
        }
    }
}
