package com.genius365.tool.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.common.NotFoundException;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Toasts;
import com.genius365.common.ui.Tone;
import com.genius365.common.ui.UnsavedBar;
import com.genius365.tool.AddressRefusedException;
import com.genius365.tool.ToolDetails;
import com.genius365.tool.ToolId;
import com.genius365.tool.ToolKind;
import com.genius365.tool.ToolService;
import com.genius365.tool.ToolTrial;
import com.genius365.tool.VendorSupport;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
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
import org.jspecify.annotations.Nullable;

/** One tool: what it is, who uses it, what becomes of it at each vendor, and a trial. */
@Route(WorkspaceRoutes.ROOT + "/agents/tools/:tool([0-9a-f-]{36})")
@RequiresPermission(Permission.AGENT_READ)
class ToolDetailsView extends VerticalLayout implements AfterNavigationObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient ToolService tools;
    private final transient VendorSupport support;
    private final transient CurrentWorkspace workspace;
    private final transient Clock clock;
    private final AgentSections sections = new AgentSections(AgentSections.Section.TOOLS);
    private final PageHeader header = new PageHeader("Tool");
    private final Button remove = new Button("Delete", AppIcon.DELETE.create());
    private final Button duplicate = new Button("Duplicate", AppIcon.COPY.create());
    private final Div main = new Div();
    private final Div notice = new Div();
    private final TrialCard trial;
    private final SigningCard signing = new SigningCard(this::renewSigning);
    private final VendorSupportCard vendors = new VendorSupportCard();
    private final Div users = new Div();
    private final UnsavedBar unsaved = new UnsavedBar("this tool", this::save, this::discard);
    private @Nullable ToolForm form;
    private @Nullable ToolDetails shown;

    ToolDetailsView(
            ToolService tools, ToolTrial trial, VendorSupport support, CurrentWorkspace workspace, Clock clock) {
        this.tools = tools;
        this.support = support;
        this.workspace = workspace;
        this.clock = clock;
        this.trial = new TrialCard(trial, workspace);

        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        remove.addClickListener(click -> askToRemove());
        duplicate.addClickListener(click -> duplicate());
        var side = new Div(this.trial, vendors, signing, new Card("Used by", users));
        side.addClassName("stack");
        main.addClassName("stack");
        var columns = new Div(main, side);
        columns.addClassName("main-and-side");
        notice.addClassNames("page-top", "stack");
        add(header.withActions(remove, duplicate), sections, notice, columns, unsaved);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        sections.show(workspace.slug());
        load(event.getRouteParameters()
                .get("tool")
                .flatMap(ToolDetailsView::id)
                .orElseThrow(() -> new NotFoundException("This tool")));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unsaved.beforeLeave(event);
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "Tool" : shown.draft().name();
    }

    private void load(ToolId id) {
        var tool = tools.get(workspace.id(), id);
        var kind = tool.draft().setup().kind();
        var mayEdit = workspace.allows(Permission.AGENT_EDIT);
        shown = tool;
        header.setTitle(tool.draft().name());
        header.setSubtitle(kind.sentence());
        header.withTags(StatusBadge.label(kind.label(), Tone.NEUTRAL));
        remove.setVisible(workspace.allows(Permission.AGENT_DELETE));
        duplicate.setVisible(mayEdit);
        var fields = new ToolForm(kind, clock);
        fields.show(tool.draft(), tool.hasCalendarKey());
        fields.setReadOnly(!mayEdit);
        fields.onChange(() -> markDirty(true));
        form = fields;
        main.removeAll();
        main.add(fields);
        trial.setVisible(mayEdit && kind.isRunHere());
        trial.show(tool);
        signing.setVisible(kind == ToolKind.FUNCTION);
        signing.show(mayEdit);
        vendors.show(support.of(workspace.id(), tool.draft()));
        showUsers(tools.uses(workspace.id(), id));
        showNotice(kind);
        markDirty(false);
    }

    private void showUsers(List<String> names) {
        users.removeAll();
        if (names.isEmpty()) {
            users.add(new Span("No agent uses it yet."));
        } else {
            var list = new UnorderedList();
            names.forEach(name -> list.add(new ListItem(name)));
            users.add(list);
        }
    }

    private void showNotice(ToolKind kind) {
        notice.removeAll();
        var open = tools.openPrivateHosts(workspace.id());
        if (kind.hasAddress() && !open.isEmpty()) {
            notice.add(new NoticeBar(
                    "On this installation tools may also reach " + String.join(", ", open) + ".", Tone.INFO));
        }
    }

    private boolean save() {
        if (shown == null || form == null) {
            return false;
        }
        var draft = form.read(it -> tools.problems(workspace.id(), it));
        if (draft.isEmpty()) {
            Toasts.error("Something is missing or not as it must be; see the marked fields.");
            return false;
        }
        try {
            tools.update(workspace.id(), shown.id(), shown.version(), draft.get(), form.keys());
            load(shown.id());
            Toasts.success("Saved. Agents that use it get the change.");
            return true;
        } catch (AddressRefusedException e) {
            form.refuseAddress(e.getMessage());
            Toasts.error(e.getMessage());
            return false;
        }
    }

    private void duplicate() {
        var tool = Optional.ofNullable(shown).orElseThrow();
        if (unsaved.isDirty() && !save()) {
            return;
        }
        var copy = tools.duplicate(workspace.id(), tool.id());
        Toasts.success("Duplicated. This is the copy.");
        UI.getCurrent()
                .navigate(ToolNavigation.details(workspace.slug(), copy.id().value()));
        if (copy.signingSecret() != null) {
            SigningSecretDialog.open(copy.signingSecret());
        }
    }

    private void renewSigning() {
        if (shown != null) {
            var secret = tools.renewSigningSecret(workspace.id(), shown.id());
            // What is being typed stays; only the version is another.
            shown = tools.get(workspace.id(), shown.id());
            SigningSecretDialog.open(secret);
        }
    }

    private void askToRemove() {
        var tool = Optional.ofNullable(shown).orElseThrow();
        ConfirmAction.destructive(
                        "Delete tool “" + tool.draft().name() + "”?",
                        consequence(tools.uses(workspace.id(), tool.id())),
                        "Delete tool")
                .ask(() -> {
                    tools.remove(workspace.id(), tool.id());
                    unsaved.setDirty(false);
                    Toasts.success("Tool deleted");
                    UI.getCurrent().navigate(ToolNavigation.list(workspace.slug()));
                });
    }

    private static String consequence(List<String> users) {
        return users.isEmpty()
                ? "No agent uses it. Its secrets are deleted with it."
                : "Used by " + String.join(", ", users) + ": without it, "
                        + (users.size() == 1 ? "this agent is" : "these agents are")
                        + " published again, and can no longer do what it does. Its secrets are deleted with it.";
    }

    private void markDirty(boolean dirty) {
        unsaved.setDirty(dirty);
        trial.unsaved(dirty);
    }

    private void discard() {
        if (shown != null) {
            load(shown.id());
        }
    }

    private static Optional<ToolId> id(String text) {
        try {
            return Optional.of(new ToolId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
