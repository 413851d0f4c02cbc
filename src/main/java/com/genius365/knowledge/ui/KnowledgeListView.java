package com.genius365.knowledge.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.common.PageRequest;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.FileDrop;
import com.genius365.common.ui.LiveRefresh;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Pager;
import com.genius365.common.ui.QueryState;
import com.genius365.common.ui.TimeFormat;
import com.genius365.knowledge.DocumentIntake;
import com.genius365.knowledge.DocumentUpload;
import com.genius365.knowledge.KnowledgeChanges;
import com.genius365.knowledge.KnowledgeService;
import com.genius365.knowledge.extraction.FileInspector;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;

/** The documents of a workspace: searched, filtered, and where new ones come in. */
@Route(WorkspaceRoutes.ROOT + "/knowledge-base")
@PageTitle("Knowledge base")
@RequiresPermission(Permission.KNOWLEDGE_READ)
class KnowledgeListView extends VerticalLayout implements AfterNavigationObserver {

    private static final int PAGE_SIZE = 20;

    private final transient KnowledgeService knowledge;
    private final transient DocumentIntake intake;
    private final transient KnowledgeChanges changes;
    private final transient CurrentWorkspace workspace;
    private final transient Clock clock;
    private final LiveRefresh live = new LiveRefresh(this);
    private final Button web = new Button("Add a web page", AppIcon.GLOBE.create());
    private final Button write = new Button("Write", AppIcon.EDIT.create());
    private final FileDrop drop = new FileDrop(
            "Upload files",
            "PDF, Word, text, Markdown, HTML or CSV, up to 10 MB each",
            FileInspector.LARGEST,
            ".txt",
            ".md",
            ".markdown",
            ".pdf",
            ".doc",
            ".docx",
            ".html",
            ".htm",
            ".csv");
    private final KnowledgeFilters filters = new KnowledgeFilters(() -> go(1));
    private final Div rows = new Div();
    private final EmptyState nothing = new EmptyState(
            AppIcon.KNOWLEDGE,
            "No documents yet",
            "What your agents are to know besides their prompt stands here: prices, opening hours, answers to questions."
                    + " Upload a file, write a text or add a web page.");
    private final EmptyState noMatch =
            new EmptyState(AppIcon.SEARCH, "No document matches", "Change the search or the filters.");
    private final Pager pager = new Pager(this::go);
    private int page = 1;

    KnowledgeListView(
            KnowledgeService knowledge,
            DocumentIntake intake,
            KnowledgeChanges changes,
            CurrentWorkspace workspace,
            Clock clock) {
        this.knowledge = knowledge;
        this.intake = intake;
        this.changes = changes;
        this.workspace = workspace;
        this.clock = clock;

        web.addClickListener(click -> new PageDialog(this::fetch).open());
        write.addClickListener(click -> UI.getCurrent().navigate(KnowledgeNavigation.write(workspace.slug())));
        noMatch.withActions(new Button("Reset filters", click -> filters.reset()));
        rows.addClassName("document-rows");
        add(
                new PageHeader("Knowledge base", "What your agents can look up.").withActions(web, write),
                drop,
                filters,
                rows,
                nothing,
                noMatch,
                pager);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var id = workspace.id();
        var query = QueryState.of(event.getLocation());
        page = query.page();
        filters.show(query, knowledge.labels(id));
        var mayEdit = workspace.allows(Permission.KNOWLEDGE_EDIT);
        web.setVisible(mayEdit);
        write.setVisible(mayEdit);
        drop.setVisible(mayEdit);
        drop.onFile((name, body) -> intake.upload(id, new DocumentUpload(name, body)), this::load);
        load();
        live.listen(listener -> changes.subscribe(id, listener), this::load);
    }

    private void fetch(String address) {
        intake.fetch(workspace.id(), address);
        load();
    }

    private void go(int toPage) {
        UI.getCurrent()
                .navigate(
                        KnowledgeNavigation.list(workspace.slug()),
                        filters.state().withPage(toPage).parameters());
    }

    private void load() {
        var found =
                knowledge.search(workspace.id(), filters.filter(), new PageRequest((page - 1) * PAGE_SIZE, PAGE_SIZE));
        var time = TimeFormat.forReader(workspace.timeZone(), clock);
        rows.removeAll();
        found.rows()
                .forEach(document -> rows.add(new DocumentRow(
                        KnowledgeNavigation.details(
                                workspace.slug(), document.id().value()),
                        document,
                        time)));
        var isEmpty = found.rows().isEmpty();
        rows.setVisible(!isEmpty);
        nothing.setVisible(isEmpty && !filters.areSet() && page == 1);
        noMatch.setVisible(isEmpty && !nothing.isVisible());
        pager.show(page, PAGE_SIZE, found.rows().size(), found.total(), Long.MAX_VALUE);
    }
}
