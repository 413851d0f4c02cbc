package com.genius365.telephony.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.PhoneNumberFormat;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Tone;
import com.genius365.provider.Carrier;
import com.genius365.telephony.NumberState;
import com.genius365.telephony.NumberSummary;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;

/**
 * A number: what it is, how it stands, whom it leads to. Its buttons stay the same ones while what it shows changes: a
 * click that is on its way when news come is not lost.
 */
class NumberRow extends Composite<Div> {

    /** What a person can do with a number. */
    interface Actions {

        /** On the button: whom the number is given to. */
        String giveVerb();

        void give(NumberSummary number);

        /** Whether calls can show it by default. */
        boolean hasDefault();

        void makeDefault(NumberSummary number);

        void release(NumberSummary number);

        /** Whom it leads to, line by line. */
        List<String> leadsTo(NumberSummary number);
    }

    /** What whoever looks may do with it. */
    record Rights(boolean mayEdit, boolean mayRelease) {}

    private final Span name = new Span();
    private final Div text = new Div();
    private final Div badges = new Div();
    private final Button give;
    private final MenuItem more;
    private final MenuItem makeDefault;
    private final MenuItem release;
    private final MenuBar menu = new MenuBar();
    private transient NumberSummary shown;

    NumberRow(NumberSummary number, Actions actions) {
        shown = number;
        name.addClassName("text-strong");
        text.addClassName("connection-text");
        badges.addClassName("cluster");
        give = new Button(actions.giveVerb(), click -> actions.give(shown));
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        menu.addClassName("icon-menu");
        more = menu.addItem(AppIcon.MORE.create());
        makeDefault = more.getSubMenu().addItem("Show on calls by default", click -> actions.makeDefault(shown));
        release = more.getSubMenu().addItem("Release", click -> actions.release(shown));
        var buttons = new Div(give, menu);
        buttons.addClassName("cluster");
        getContent().addClassName("connection-row");
        getContent().add(text, badges, buttons);
    }

    void show(NumberSummary number, Actions actions, Rights rights) {
        shown = number;
        name.setText(PhoneNumberFormat.international(number.name()));
        text.removeAll();
        text.add(name, quiet(facts(number)));
        actions.leadsTo(number).forEach(line -> text.add(quiet(line)));
        if (number.failure() != null) {
            var failure = new Span(number.failure());
            failure.addClassNames(
                    "text-small", number.state() == NumberState.REQUESTED ? "text-secondary" : "text-danger");
            text.add(failure);
        }
        badges.removeAll();
        if (number.isDefault()) {
            badges.add(StatusBadge.label("Shown on calls", Tone.INFO));
        }
        badges.add(StatusBadge.label(number.provider().label() + " only", Tone.NEUTRAL), state(number.state()));
        var isUsable = number.state().isUsable();
        give.setVisible(rights.mayEdit() && isUsable);
        makeDefault.setVisible(actions.hasDefault()
                && number.state() == NumberState.ACTIVE
                && number.number() != null
                && !number.isDefault());
        release.setText(isUsable ? "Release" : "Remove from the list");
        release.setVisible(rights.mayRelease()
                && number.state() != NumberState.REQUESTED
                && number.state() != NumberState.RELEASING);
        more.setAriaLabel("More for " + name.getText());
        menu.setVisible(rights.mayEdit() && (makeDefault.isVisible() || release.isVisible()));
    }

    private static String facts(NumberSummary number) {
        var facts = new StringBuilder();
        if (number.number() != null && !number.label().isEmpty()) {
            facts.append(number.label()).append(" · ");
        }
        facts.append(number.connectionName()).append(" · ");
        facts.append(
                number.carrier() == Carrier.VENDOR
                        ? "bought at " + number.provider().label()
                        : "carried by " + number.carrier().label());
        if (number.isShared() && number.workspace() != null) {
            facts.append(" · provided by the agency");
        }
        return facts.toString();
    }

    private static Span quiet(String line) {
        var quiet = new Span(line);
        quiet.addClassNames("text-secondary", "text-small");
        return quiet;
    }

    private static StatusBadge state(NumberState state) {
        return switch (state) {
            case REQUESTED, ACTIVATING, RELEASING -> StatusBadge.live(state.label(), Tone.WARNING);
            case ACTIVE -> new StatusBadge(state.label(), Tone.SUCCESS);
            case FAILED, GONE -> new StatusBadge(state.label(), Tone.DANGER);
        };
    }
}
