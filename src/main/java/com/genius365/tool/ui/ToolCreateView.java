package com.genius365.tool.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.QueryState;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Toasts;
import com.genius365.common.ui.Tone;
import com.genius365.tool.AddressRefusedException;
import com.genius365.tool.ToolKind;
import com.genius365.tool.ToolService;
import com.genius365.tool.VendorSupport;
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

/** Where a tool is made: first its kind, then the rest. */
@Route(WorkspaceRoutes.ROOT + "/agents/tools/new")
@PageTitle("New tool")
@RequiresPermission(Permission.AGENT_EDIT)
class ToolCreateView extends VerticalLayout implements AfterNavigationObserver, BeforeLeaveObserver {

    private final transient ToolService tools;
    private final transient VendorSupport support;
    private final transient CurrentWorkspace workspace;
    private final transient Clock clock;
    private final AgentSections sections = new AgentSections(AgentSections.Section.TOOLS);
    private final PageHeader header = new PageHeader("New tool");
    private final Button create = new Button("Create tool", click -> create());
    private final Button back = new Button("Another kind", click -> chooseAnew());
    private final ToolChoice choice = new ToolChoice();
    private final VendorSupportCard vendors = new VendorSupportCard();
    private final Div columns = new Div();
    private @Nullable ToolForm form;
    private boolean isDirty;

    ToolCreateView(ToolService tools, VendorSupport support, CurrentWorkspace workspace, Clock clock) {
        this.tools = tools;
        this.support = support;
        this.workspace = workspace;
        this.clock = clock;
        create.addThemeVariants(ButtonVariant.PRIMARY);
        back.addThemeVariants(ButtonVariant.TERTIARY);
        var cancel = new Button("Cancel", click -> UI.getCurrent().navigate(ToolNavigation.list(workspace.slug())));
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        columns.addClassName("main-and-side");
        add(header.withActions(cancel, back, create), sections, choice, columns);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        sections.show(workspace.slug());
        isDirty = false;
        var offered = tools.kinds(workspace.id());
        var chosen = QueryState.of(event.getLocation())
                .choice("kind", ToolKind.class)
                .filter(offered::contains);
        choice.setVisible(chosen.isEmpty());
        columns.setVisible(chosen.isPresent());
        create.setVisible(chosen.isPresent());
        back.setVisible(chosen.isPresent());
        header.withTags();
        if (chosen.isEmpty()) {
            header.setSubtitle("What should it do?");
            choice.show(offered, ToolNavigation.create(workspace.slug()));
        } else {
            show(chosen.get());
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isDirty) {
            ConfirmAction.destructive("Leave without creating?", "What you typed in is not saved.", "Leave")
                    .askToLeave(event, () -> isDirty = false);
        }
    }

    private void show(ToolKind kind) {
        header.setSubtitle(kind.sentence());
        header.withTags(StatusBadge.label(kind.label(), Tone.NEUTRAL));
        var draft = ToolStart.of(kind, workspace.timeZone());
        var fields = new ToolForm(kind, clock);
        fields.show(draft, false);
        fields.onChange(() -> isDirty = true);
        form = fields;
        vendors.show(support.of(workspace.id(), draft));
        columns.removeAll();
        columns.add(fields, vendors);
    }

    private void chooseAnew() {
        UI.getCurrent().navigate(ToolNavigation.create(workspace.slug()));
    }

    private void create() {
        var fields = form;
        if (fields == null) {
            return;
        }
        var draft = fields.read(it -> tools.problems(workspace.id(), it));
        if (draft.isEmpty()) {
            Toasts.error("Something is missing or not as it must be; see the marked fields.");
            return;
        }
        try {
            var created = tools.create(workspace.id(), draft.get(), fields.keys());
            isDirty = false;
            Toasts.success("Tool created. Give it to your agents to use it.");
            UI.getCurrent()
                    .navigate(ToolNavigation.details(
                            workspace.slug(), created.id().value()));
            if (created.signingSecret() != null) {
                SigningSecretDialog.open(created.signingSecret());
            }
        } catch (AddressRefusedException e) {
            fields.refuseAddress(e.getMessage());
            Toasts.error(e.getMessage());
        }
    }
}
