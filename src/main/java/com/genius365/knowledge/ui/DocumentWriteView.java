package com.genius365.knowledge.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Toasts;
import com.genius365.knowledge.DocumentDraft;
import com.genius365.knowledge.DocumentIntake;
import com.genius365.knowledge.KnowledgeService;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;

/** Writes a document. */
@Route(WorkspaceRoutes.ROOT + "/knowledge-base/new")
@PageTitle("New document")
@RequiresPermission(Permission.KNOWLEDGE_EDIT)
class DocumentWriteView extends VerticalLayout implements AfterNavigationObserver, BeforeLeaveObserver {

    private final transient KnowledgeService knowledge;
    private final transient DocumentIntake intake;
    private final transient CurrentWorkspace workspace;
    private final DocumentForm form = new DocumentForm();
    private boolean isDirty;

    DocumentWriteView(KnowledgeService knowledge, DocumentIntake intake, CurrentWorkspace workspace) {
        this.knowledge = knowledge;
        this.intake = intake;
        this.workspace = workspace;
        var save = new Button("Save document", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel =
                new Button("Cancel", click -> UI.getCurrent().navigate(KnowledgeNavigation.list(workspace.slug())));
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        form.onChange(() -> isDirty = true);
        add(
                new PageHeader("New document", "Short paragraphs with one fact each are found best.")
                        .withActions(cancel, save),
                form);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        form.show(DocumentDraft.empty(), knowledge.labels(workspace.id()));
        isDirty = false;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isDirty) {
            ConfirmAction.destructive("Leave without saving?", "What you typed in is not saved.", "Leave")
                    .askToLeave(event, () -> isDirty = false);
        }
    }

    private void save() {
        try {
            var id = intake.write(workspace.id(), form.read());
            isDirty = false;
            Toasts.success("Saved. Activate it to let agents have it.");
            UI.getCurrent().navigate(KnowledgeNavigation.details(workspace.slug(), id.value()));
        } catch (ValidationException e) {
            Toasts.error("Something is missing or not as it must be; see the marked fields.");
        }
    }
}
