package com.genius365.organisation.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.organisation.ClientUsage;
import com.genius365.tenancy.WorkspaceLimit;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.progressbar.ProgressBarVariant;
import java.util.Locale;

/** How much of everything a client has, of how much it may have. */
class ClientLimitsCard extends Composite<Card> {

    private static final double NEARLY_FULL = 0.8;

    private final Button change = new Button("Change limits", AppIcon.EDIT.create());
    private final Div lines = new Div();
    private final Card card = new Card("Limits", lines);

    ClientLimitsCard(Runnable onChange) {
        change.addClickListener(click -> onChange.run());
        lines.addClassName("usage-lines");
        card.withActions(change);
    }

    @Override
    protected Card initContent() {
        return card;
    }

    void show(WorkspaceLimit limit, ClientUsage usage, boolean mayChange) {
        change.setVisible(mayChange);
        lines.removeAll();
        lines.add(
                line("Users", "members and open invitations", usage.users(), limit.users()),
                line("Agents", "", usage.agents(), limit.agents()),
                line("Minutes this month", "each call rounded up", usage.minutesThisMonth(), limit.minutesPerMonth()),
                line("Calls at a time", "now", usage.liveCalls(), limit.concurrentCalls()));
    }

    private static Div line(String name, String note, long used, int most) {
        var label = new Span(name);
        label.addClassName("usage-line-name");
        var count = new Span("%,d of %,d".formatted(used, most));
        count.addClassName("usage-line-count");
        var head = new Div(label, count);
        head.addClassName("usage-line-head");
        var bar = new ProgressBar(0, 1, most == 0 ? 1 : Math.min(1, (double) used / most));
        bar.setAriaLabel(String.format(Locale.ROOT, "%s: %d of %d", name, used, most));
        if (used >= most) {
            bar.addThemeVariants(ProgressBarVariant.ERROR);
        } else if (used >= most * NEARLY_FULL) {
            bar.addThemeVariants(ProgressBarVariant.WARNING);
        }
        var line = new Div(head, bar);
        if (!note.isEmpty()) {
            var more = new Span(note);
            more.addClassName("usage-line-note");
            head.addComponentAtIndex(1, more);
        }
        line.addClassName("usage-line");
        return line;
    }
}
