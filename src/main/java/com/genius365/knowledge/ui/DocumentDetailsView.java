package com.genius365.knowledge.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.common.NotFoundException;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.LiveRefresh;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Toasts;
import com.genius365.common.ui.Tone;
import com.genius365.common.ui.UnsavedBar;
import com.genius365.knowledge.DocumentDetails;
import com.genius365.knowledge.DocumentEditing;
import com.genius365.knowledge.DocumentId;
import com.genius365.knowledge.DocumentSource;
import com.genius365.knowledge.DocumentStatus;
import com.genius365.knowledge.DocumentUses;
import com.genius365.knowledge.KnowledgeChanges;
import com.genius365.knowledge.KnowledgeService;
import com.genius365.knowledge.ReadingState;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One document: its text, looked through before agents have it, and what it is filed under. */
@Route(WorkspaceRoutes.ROOT + "/knowledge-base/:document([0-9a-f-]{36})")
@RequiresPermission(Permission.KNOWLEDGE_READ)
class DocumentDetailsView extends VerticalLayout
        implements AfterNavigationObserver, BeforeLeaveObserver, HasDynamicTitle {

    private static final int NAMED = 3;

    private final transient KnowledgeService knowledge;
    private final transient DocumentEditing editing;
    private final transient KnowledgeChanges changes;
    private final transient CurrentWorkspace workspace;
    private final LiveRefresh live = new LiveRefresh(this);
    private final PageHeader header = new PageHeader("Document");
    private final Button remove = new Button("Delete", AppIcon.DELETE.create());
    private final Button again = new Button("Read again", AppIcon.REFRESH.create());
    private final Button archive = new Button("Archive", AppIcon.ARCHIVE.create());
    private final Button restore = new Button("Restore", AppIcon.RESTORE.create());
    private final Button activate = new Button("Activate", AppIcon.CHECK.create());
    private final Div notices = new Div();
    private final DocumentForm form = new DocumentForm();
    private final DocumentFactsCard facts;
    private final UnsavedBar unsaved = new UnsavedBar("this document", this::save, this::discard);
    private @Nullable DocumentDetails shown;
    private transient List<DocumentUses.Use> uses = List.of();

    DocumentDetailsView(
            KnowledgeService knowledge,
            DocumentEditing editing,
            KnowledgeChanges changes,
            CurrentWorkspace workspace,
            Clock clock) {
        this.knowledge = knowledge;
        this.editing = editing;
        this.changes = changes;
        this.workspace = workspace;
        this.facts = new DocumentFactsCard(knowledge, workspace, clock);

        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        remove.addClickListener(click -> askToRemove());
        again.addClickListener(click -> askToReadAgain());
        archive.addClickListener(click -> askToArchive());
        restore.addClickListener(click -> act(editing::restore, "Restored"));
        activate.addThemeVariants(ButtonVariant.PRIMARY);
        activate.addClickListener(click -> activate());
        form.onChange(() -> markDirty(true));
        notices.addClassName("stack");
        notices.addClassName("full-width");
        var side = new Div(facts);
        side.addClassName("stack");
        var columns = new Div(form, side);
        columns.addClassName("main-and-side");
        header.withActions(remove, again, archive, restore, activate);
        add(header, notices, columns, unsaved);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var id = event.getRouteParameters()
                .get("document")
                .flatMap(DocumentDetailsView::uuid)
                .map(DocumentId::new)
                .orElseThrow(() -> new NotFoundException("This document"));
        load(id);
        var current = workspace.id();
        live.listen(listener -> changes.subscribe(current, listener), this::refresh);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unsaved.beforeLeave(event);
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "Document" : shown.draft().title();
    }

    private void load(DocumentId id) {
        var document = knowledge.get(workspace.id(), id);
        uses = knowledge.uses(workspace.id(), id);
        form.show(document.draft(), knowledge.labels(workspace.id()));
        markDirty(false);
        show(document);
    }

    /** What is being typed stays; only what the document has come to is new. */
    private void refresh() {
        if (shown == null) {
            return;
        }
        var fresh = knowledge.get(workspace.id(), shown.id());
        if (!unsaved.isDirty() && fresh.edit() != shown.edit()) {
            load(shown.id());
            return;
        }
        show(fresh.edit() == shown.edit() ? fresh : shown);
    }

    private void show(DocumentDetails document) {
        shown = document;
        var mayEdit = workspace.allows(Permission.KNOWLEDGE_EDIT);
        var isBeingRead = document.reading() == ReadingState.WAITING || document.reading() == ReadingState.READING;
        header.setTitle(document.draft().title());
        header.withTags(DocumentBadges.of(document.reading(), document.status()));
        form.setReadOnly(!mayEdit || isBeingRead, !isBeingRead);
        remove.setVisible(workspace.allows(Permission.KNOWLEDGE_DELETE));
        again.setVisible(mayEdit && document.source() != DocumentSource.WRITTEN);
        again.setText(document.source() == DocumentSource.WEB ? "Fetch again" : "Read again");
        again.setEnabled(!isBeingRead);
        archive.setVisible(mayEdit && document.status() != DocumentStatus.ARCHIVED);
        restore.setVisible(mayEdit && document.status() == DocumentStatus.ARCHIVED);
        activate.setVisible(mayEdit && document.status() == DocumentStatus.DRAFT);
        activate.setEnabled(document.reading() == ReadingState.READY);
        notices.removeAll();
        notice(document).ifPresent(notices::add);
        facts.show(document, uses);
    }

    private static Optional<NoticeBar> notice(DocumentDetails document) {
        var problem = document.problem();
        if (problem != null) {
            return Optional.of(new NoticeBar(
                    document.reading() == ReadingState.FAILED
                            ? problem
                            : "It could not be read again; the text from before is kept. " + problem,
                    Tone.DANGER));
        }
        return switch (document.reading()) {
            case WAITING, READING ->
                Optional.of(new NoticeBar(
                        "The text is being read. You can leave this page; it goes on without you.", Tone.INFO));
            case FAILED -> Optional.empty();
            case READY ->
                switch (document.status()) {
                    case DRAFT ->
                        Optional.of(new NoticeBar(
                                "Look through the text. Agents have it when you activate it.", Tone.WARNING));
                    case ACTIVE -> Optional.empty();
                    case ARCHIVED ->
                        Optional.of(
                                new NoticeBar("Archived: agents do without it. Restore brings it back.", Tone.NEUTRAL));
                };
        };
    }

    private void activate() {
        if (unsaved.isDirty() && !save()) {
            return;
        }
        act(editing::activate, "Active. Agents that have it get its text.");
    }

    private void askToArchive() {
        Runnable archiving = () -> act(editing::archive, "Archived. Restore brings it back.");
        if (uses.isEmpty()) {
            archiving.run();
            return;
        }
        ConfirmAction.important(
                        "Archive “" + title() + "”?", users() + " will do without it. It can be restored.", "Archive")
                .ask(archiving);
    }

    private void askToReadAgain() {
        ConfirmAction.important(
                        "Replace the text of “" + title() + "”?",
                        "What was changed here by hand is lost."
                                + (uses.isEmpty() ? "" : " " + users() + " will do without it until you activate it."),
                        "Replace text")
                .ask(() -> {
                    unsaved.setDirty(false);
                    act(editing::readAgain, "Its text is being read");
                });
    }

    private void askToRemove() {
        var document = Optional.ofNullable(shown).orElseThrow();
        ConfirmAction.destructive(
                        "Delete document “" + title() + "”?",
                        "Its text and its file are gone for good."
                                + (uses.isEmpty() ? "" : " " + users() + " will do without it."),
                        "Delete document")
                .ask(() -> {
                    editing.remove(workspace.id(), document.id());
                    unsaved.setDirty(false);
                    shown = null;
                    Toasts.success("Document deleted");
                    UI.getCurrent().navigate(KnowledgeNavigation.list(workspace.slug()));
                });
    }

    private void act(BiConsumer<com.genius365.access.WorkspaceId, DocumentId> action, String done) {
        var id = Optional.ofNullable(shown).orElseThrow().id();
        action.accept(workspace.id(), id);
        Toasts.success(done);
        if (unsaved.isDirty()) {
            refresh();
        } else {
            load(id);
        }
    }

    private boolean save() {
        try {
            if (shown != null) {
                var id = shown.id();
                editing.update(workspace.id(), id, shown.edit(), form.read());
                load(id);
                Toasts.success("Saved");
            }
            return true;
        } catch (ValidationException e) {
            Toasts.error("Something is missing or not as it must be; see the marked fields.");
            return false;
        }
    }

    private void markDirty(boolean dirty) {
        unsaved.setDirty(dirty);
    }

    private void discard() {
        if (shown != null) {
            load(shown.id());
        }
    }

    private String title() {
        return Optional.ofNullable(shown).orElseThrow().draft().title();
    }

    /** The agents by name, the first few. */
    private String users() {
        var names = uses.stream()
                .limit(NAMED)
                .map(use -> "“" + use.agentName() + "”")
                .collect(Collectors.joining(", "));
        var more = uses.size() - NAMED;
        return (uses.size() == 1 ? "The agent " : "The agents ") + names + (more > 0 ? " and " + more + " more" : "");
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
