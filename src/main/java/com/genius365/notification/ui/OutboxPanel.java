package com.genius365.notification.ui;

import com.genius365.common.PageRequest;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.Pager;
import com.genius365.common.ui.QueryState;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Toasts;
import com.genius365.notification.MailFilter;
import com.genius365.notification.MailKind;
import com.genius365.notification.MailService;
import com.genius365.notification.MailState;
import com.genius365.notification.MailSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;

/** Mails as rows, newest first. */
class OutboxPanel extends Composite<VerticalLayout> {

    private static final int PAGE_SIZE = 25;
    private static final long COUNTED_UP_TO = 10_000;

    private final transient MailService mails;
    private final transient TimeFormat times;
    private final Select<MailState> state = select("State", MailState::label);
    private final Select<MailKind> kind = select("Kind", MailKind::label);
    private final Grid<MailSummary> grid = new Grid<>();
    private final EmptyState nothing =
            new EmptyState(AppIcon.MAIL, "No mails", "Mails appear here as they are written, sent or not.");
    private final Pager pager = new Pager(this::go);
    private int page = 1;
    private boolean isQuiet;

    OutboxPanel(MailService mails, Clock clock) {
        this.mails = mails;
        this.times = TimeFormat.forReader(clock);
        state.setItems(MailState.values());
        kind.setItems(MailKind.values());
        state.addValueChangeListener(change -> go(1));
        kind.addValueChangeListener(change -> go(1));
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(this::mail).setHeader("Mail").setWidth("240px").setFlexGrow(3);
        grid.addComponentColumn(mail -> MailLooks.badge(mail.state()))
                .setHeader("State")
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addColumn(MailSummary::partnerName).setHeader("Sent by").setWidth("150px");
        grid.addComponentColumn(mail -> times.relativeLabel(mail.createdAt()))
                .setHeader("Written")
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::again).setWidth("140px").setFlexGrow(0);
        var filters = new Div(state, kind);
        filters.addClassName("mail-filters");
        getContent().setPadding(false);
        getContent().add(filters, grid, nothing, pager);
    }

    void show(QueryState query) {
        isQuiet = true;
        state.setValue(query.choice("state", MailState.class).orElse(null));
        kind.setValue(query.choice("kind", MailKind.class).orElse(null));
        isQuiet = false;
        page = query.page();
        load();
    }

    private void load() {
        var found = mails.search(
                new MailFilter(state.getValue(), kind.getValue()), new PageRequest((page - 1) * PAGE_SIZE, PAGE_SIZE));
        grid.setItems(found.rows());
        grid.setVisible(!found.rows().isEmpty());
        nothing.setVisible(found.rows().isEmpty());
        pager.show(page, PAGE_SIZE, found.rows().size(), found.total(), COUNTED_UP_TO);
    }

    private void go(int toPage) {
        if (!isQuiet) {
            UI.getCurrent()
                    .navigate(
                            MailsView.PATH,
                            new QueryState()
                                    .with("state", state.getValue())
                                    .with("kind", kind.getValue())
                                    .withPage(toPage)
                                    .parameters());
        }
    }

    private Component mail(MailSummary mail) {
        var cell = new Div(new Span(mail.subject()), new Span(mail.kind().label() + " · to " + mail.recipient()));
        cell.addClassName("cell-two-lines");
        if (mail.error() != null && mail.state() != MailState.SENT) {
            var error = new Span(mail.error() + " (" + tries(mail.attempts()) + ")");
            error.addClassName("mail-error");
            cell.add(error);
        }
        var below = new Div(MailLooks.badge(mail.state()), new Span(times.relative(mail.createdAt())));
        below.addClassName("only-narrow");
        return new Div(cell, below);
    }

    private static String tries(int attempts) {
        return attempts == 1 ? "1 try" : attempts + " tries";
    }

    private Component again(MailSummary mail) {
        if (mail.state() != MailState.FAILED) {
            return new Span();
        }
        var button = new Button("Send again", click -> ask(mail));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void ask(MailSummary mail) {
        ConfirmAction.important(
                        "Send “" + mail.subject() + "” again?",
                        "It goes to " + mail.recipient()
                                + " as soon as it can be sent. A link in it may be too old by now.",
                        "Send again")
                .ask(() -> {
                    mails.sendAgain(mail.id());
                    Toasts.success("The mail is on its way.");
                    load();
                });
    }

    private static <T> Select<T> select(String label, Function<T, String> text) {
        var select = new Select<T>();
        select.setPlaceholder(label);
        select.setAriaLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("Any " + label.toLowerCase(Locale.ROOT));
        select.setItemLabelGenerator(item -> item == null ? "" : text.apply(item));
        return select;
    }
}
