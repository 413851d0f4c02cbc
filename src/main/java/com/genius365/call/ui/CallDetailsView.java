package com.genius365.call.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.call.CallChanges;
import com.genius365.call.CallDetails;
import com.genius365.call.CallId;
import com.genius365.call.CallService;
import com.genius365.common.NotFoundException;
import com.genius365.common.ui.LiveRefresh;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.PhoneNumberFormat;
import com.genius365.common.ui.TimeFormat;
import com.genius365.provider.CallDirection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One call: what was said, how it went, what it cost. It follows a call that is still going on. */
@Route(WorkspaceRoutes.ROOT + "/calls/:call([0-9a-f-]{36})")
@RequiresPermission(Permission.CALL_READ)
class CallDetailsView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final transient CallService calls;
    private final transient CallChanges changes;
    private final transient CurrentWorkspace workspace;
    private final LiveRefresh live = new LiveRefresh(this);
    private final PageHeader header = new PageHeader("Call");
    private final CallConversation conversation = new CallConversation();
    private final CallToolCalls toolCalls = new CallToolCalls();
    private final CallFacts facts;
    private final CallEvents events;
    private final transient Clock clock;
    private @Nullable CallDetails shown;

    CallDetailsView(CallService calls, CallChanges changes, CurrentWorkspace workspace, Clock clock) {
        this.calls = calls;
        this.changes = changes;
        this.workspace = workspace;
        this.clock = clock;
        this.facts = new CallFacts(workspace, clock);
        this.events = new CallEvents(calls, workspace, clock);
        var main = new Div(conversation, toolCalls, events);
        main.addClassName("stack");
        var columns = new Div(main, facts);
        columns.addClassName("main-and-side");
        add(header, columns);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var id = event.getRouteParameters()
                .get("call")
                .flatMap(CallDetailsView::id)
                .orElseThrow(() -> new NotFoundException("This call"));
        load(id);
        var current = workspace.id();
        live.listen(listener -> changes.subscribe(current, listener), () -> load(id));
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "Call" : number(shown);
    }

    private void load(CallId id) {
        var call = calls.get(workspace.id(), id);
        if (call.equals(shown)) {
            return;
        }
        shown = call;
        header.setTitle(number(call));
        header.setSubtitle(
                call.direction() == CallDirection.INBOUND
                        ? "Called in, answered by " + call.agentName()
                        : "Called by " + call.agentName());
        var tags = new ArrayList<Component>();
        tags.add(CallLooks.badge(call.status()));
        Optional.ofNullable(call.sentiment()).map(CallLooks::badge).ifPresent(tags::add);
        header.withTags(tags.toArray(Component[]::new));
        conversation.show(call);
        toolCalls.show(call.toolCalls(), TimeFormat.forReader(workspace.timeZone(), clock));
        facts.show(call);
        events.setVisible(workspace.allows(Permission.CALL_RAW_READ));
        if (events.isVisible()) {
            events.show(id);
        }
    }

    private static String number(CallDetails call) {
        return call.direction() == CallDirection.WEB
                ? "Call in the browser"
                : PhoneNumberFormat.international(
                        call.direction() == CallDirection.INBOUND ? call.fromNumber() : call.toNumber());
    }

    private static Optional<CallId> id(String text) {
        try {
            return Optional.of(new CallId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
