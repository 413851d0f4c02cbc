package com.genius365.tenancy.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Toasts;
import com.genius365.tenancy.ClientBook;
import com.genius365.tenancy.WorkspaceSettings;
import com.genius365.tenancy.WorkspaceSettingsService;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What is set in a workspace; at the foot, its end. */
@Route(WorkspaceRoutes.ROOT + "/settings")
@PageTitle("Settings")
@RequiresPermission(Permission.SETTINGS_READ)
class WorkspaceSettingsView extends VerticalLayout implements AfterNavigationObserver, BeforeLeaveObserver {

    private final transient WorkspaceSettingsService settings;
    private final transient CurrentWorkspace workspace;
    private final transient Clock clock;
    private final SettingsSections sections = new SettingsSections(SettingsSections.Section.GENERAL);
    private final WorkspaceSettingsForm form;
    private final Button save = new Button("Save changes", click -> save());
    private final Card danger;
    private transient @Nullable WorkspaceSettings shown;
    private boolean isDirty;

    WorkspaceSettingsView(WorkspaceSettingsService settings, CurrentWorkspace workspace, Clock clock) {
        this.settings = settings;
        this.workspace = workspace;
        this.clock = clock;
        this.form = new WorkspaceSettingsForm(clock);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        form.onChange(() -> setDirty(true));
        var archive = new Button("Archive workspace", click -> askToArchive());
        archive.addThemeVariants(ButtonVariant.ERROR);
        danger = new Card(
                "Archive this workspace",
                "Nobody gets in any more, and its calls stop. Your agency can bring it back for 30 days; then it is deleted"
                        + " for good.",
                new Div(archive));
        danger.addClassName("danger-zone");
        addClassName("page-narrow");
        add(
                new PageHeader("Settings", "What all agents and people of this workspace share.").withActions(save),
                sections,
                form,
                danger);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        sections.show(workspace.slug());
        form.setReadOnly(!workspace.allows(Permission.SETTINGS_EDIT));
        save.setVisible(workspace.allows(Permission.SETTINGS_EDIT));
        danger.setVisible(workspace.allows(Permission.WORKSPACE_DELETE));
        load();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isDirty) {
            ConfirmAction.destructive("Leave without saving?", "Your changes are not saved.", "Leave")
                    .askToLeave(event, () -> setDirty(false));
        }
    }

    private void load() {
        shown = settings.get(workspace.id());
        form.show(shown);
        setDirty(false);
    }

    private void save() {
        var draft = form.read();
        if (draft.isEmpty() || shown == null) {
            Toasts.error("Something is missing or not as it must be; see the marked fields.");
            return;
        }
        settings.update(workspace.id(), shown.version(), draft.get());
        setDirty(false);
        Toasts.success("The settings are saved");
        // Its name and time zone stand all over the page.
        UI.getCurrent().refreshCurrentRoute(true);
    }

    private void askToArchive() {
        ConfirmAction.destructive(
                        "Archive “" + workspace.name() + "”?",
                        "All members lose access at once and nothing calls from here. Your agency can bring it back until "
                                + TimeFormat.forReader(workspace.timeZone(), clock)
                                        .date(ClientBook.restorableUntil(clock.instant()))
                                + ". Then it is deleted for good: its agents, here and at their providers, its calls with"
                                + " what was said, its documents and its log.",
                        "Archive workspace")
                .afterTyping(workspace.name())
                .ask(() -> {
                    settings.archive(workspace.id(), workspace.name());
                    setDirty(false);
                    Toasts.success(workspace.name() + " is archived");
                    UI.getCurrent().navigate("select-workspace");
                });
    }

    private void setDirty(boolean dirty) {
        isDirty = dirty;
        save.setEnabled(dirty);
    }
}
