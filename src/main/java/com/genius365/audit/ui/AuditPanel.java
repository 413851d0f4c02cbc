package com.genius365.audit.ui;

import com.genius365.audit.AuditCsv;
import com.genius365.audit.AuditCursor;
import com.genius365.audit.AuditEntry;
import com.genius365.audit.AuditPage;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.QueryState;
import com.genius365.common.ui.Reader;
import com.genius365.common.ui.TimeFormat;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of the log: narrowed, read beside an entry, taken along as CSV. */
abstract class AuditPanel extends VerticalLayout implements AfterNavigationObserver {

    private static final int PAGE_SIZE = 25;
    private static final String OLDER = "older";
    private static final String NEWER = "newer";

    private final transient AuditSource source;
    private final transient Clock clock;
    private final AuditFilters filters = new AuditFilters(() -> go(new QueryState()));
    private final AuditGrid grid;
    private final Anchor download = new Anchor(this::write, "Download");
    private final Button newest = new Button("Newest", click -> go(new QueryState()));
    private final Button newer = new Button("Newer", AppIcon.ARROW_LEFT.create());
    private final Button older = new Button("Older", AppIcon.ARROW_RIGHT.create());
    private final Div pager = new Div(newest, newer, older);
    private final EmptyState nothing = new EmptyState(
            AppIcon.AUDIT, "Nothing happened yet", "Who did what, when and from where appears here as it happens.");
    private final EmptyState noMatch =
            new EmptyState(AppIcon.SEARCH, "No entry matches", "Change the filters, or look at another time.");
    private List<AuditEntry> rows = List.of();
    private transient volatile @Nullable Export exported;

    AuditPanel(AuditSource source, String subtitle, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.grid = new AuditGrid(TimeFormat.forReader(clock), this::open);
        noMatch.withActions(new Button("Clear filters", click -> filters.reset()));
        newer.addClickListener(click -> go(new QueryState()
                .with(NEWER, rows.isEmpty() ? null : rows.getFirst().id())));
        older.addClickListener(click -> go(new QueryState()
                .with(OLDER, rows.isEmpty() ? null : rows.getLast().id())));
        older.setIconAfterText(true);
        for (var button : List.of(newest, newer, older)) {
            button.addThemeVariants(ButtonVariant.TERTIARY);
        }
        pager.addClassName("pager");
        pager.addClassName("full-width");
        download.addClassName("visually-hidden");
        download.setTabIndex(-1);
        var export = new Button("Export CSV", AppIcon.DOWNLOAD.create(), click -> export());
        add(
                new PageHeader("Audit log", subtitle).withActions(export),
                filters,
                grid,
                nothing,
                noMatch,
                pager,
                download);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(QueryState.of(event.getLocation()));
    }

    private void show(QueryState query) {
        var choices = source.choices();
        filters.show(query, choices);
        grid.showWhere(!choices.workspaces().isEmpty(), !choices.partners().isEmpty());
        var page = source.find(filters.filter(zone()), cursor(query));
        if (page.rows().isEmpty() && query.id(NEWER).isPresent()) {
            page = source.find(filters.filter(zone()), AuditCursor.newest(PAGE_SIZE));
        }
        show(page);
    }

    private void show(AuditPage page) {
        rows = page.rows();
        grid.show(rows, times());
        grid.setVisible(!rows.isEmpty());
        nothing.setVisible(rows.isEmpty() && !filters.areSet());
        noMatch.setVisible(rows.isEmpty() && filters.areSet());
        newest.setVisible(page.hasNewer());
        newer.setEnabled(page.hasNewer() && !rows.isEmpty());
        older.setEnabled(page.hasOlder());
        pager.setVisible(page.hasNewer() || page.hasOlder());
    }

    private static AuditCursor cursor(QueryState query) {
        return query.id(OLDER)
                .map(entry -> AuditCursor.olderThan(entry, PAGE_SIZE))
                .or(() -> query.id(NEWER).map(entry -> AuditCursor.newerThan(entry, PAGE_SIZE)))
                .orElse(AuditCursor.newest(PAGE_SIZE));
    }

    private void go(QueryState place) {
        var state = filters.state().with(OLDER, place.text(OLDER)).with(NEWER, place.text(NEWER));
        UI.getCurrent().navigate(source.path(), state.parameters());
    }

    private void open(AuditEntry entry) {
        new AuditEntryDialog(entry, times()).open();
    }

    private TimeFormat times() {
        return TimeFormat.forReader(source.timeZone(), clock);
    }

    private ZoneId zone() {
        return Reader.zoneOr(source.timeZone());
    }

    /** What is refused is refused here, where it can be said. */
    private void export() {
        var pages = source.beginExport(filters.filter(zone()));
        exported = new Export(pages, "audit-log-" + LocalDate.now(clock.withZone(zone())) + ".csv");
        UI.getCurrent().getPage().open(download.getHref(), "_self");
    }

    /** Runs outside of the page, and only after somebody has asked for it there. */
    private void write(DownloadEvent event) throws IOException {
        var export = exported;
        if (export == null) {
            event.getResponse().sendError(HttpServletResponse.SC_NOT_FOUND, "Nothing to download");
            return;
        }
        event.setFileName(export.fileName());
        event.setContentType("text/csv; charset=utf-8");
        event.getResponse().setHeader("Cache-Control", "no-store");
        try (var out = new BufferedWriter(new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8))) {
            AuditCsv.write(export.pages(), out);
        }
    }

    private record Export(Function<AuditCursor, AuditPage> pages, String fileName) {}
}
