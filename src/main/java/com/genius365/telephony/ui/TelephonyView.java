package com.genius365.telephony.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.LiveRefresh;
import com.genius365.common.ui.PhoneNumberFormat;
import com.genius365.common.ui.Toasts;
import com.genius365.integration.ui.IntegrationNavigation;
import com.genius365.telephony.NumberAgent;
import com.genius365.telephony.NumberChanges;
import com.genius365.telephony.NumberSummary;
import com.genius365.telephony.TelephonyService;
import com.genius365.telephony.TrunkService;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The phone numbers and SIP trunks of a workspace. */
@Route(WorkspaceRoutes.ROOT + "/telephony")
@PageTitle("Telephony")
@RequiresPermission(Permission.TELEPHONY_READ)
class TelephonyView extends TelephonyPage {

    private final transient TelephonyService telephony;
    private final transient TrunkService trunks;
    private final transient NumberChanges changes;
    private final transient CurrentWorkspace workspace;
    private transient List<NumberAgent> agents = List.of();

    TelephonyView(
            TelephonyService telephony,
            TrunkService trunks,
            NumberChanges changes,
            CurrentWorkspace workspace,
            Clock clock) {
        super("The numbers your agents answer and call from.", clock);
        this.telephony = telephony;
        this.trunks = trunks;
        this.changes = changes;
        this.workspace = workspace;
    }

    @Override
    TelephonyDoor door() {
        return new WorkspaceTelephonyDoor(telephony, trunks, workspace.id());
    }

    @Override
    boolean mayEdit() {
        return workspace.allows(Permission.TELEPHONY_EDIT);
    }

    @Override
    boolean mayRelease(NumberSummary number) {
        return mayEdit() && !number.isShared();
    }

    @Override
    ZoneId zone() {
        return workspace.timeZone();
    }

    @Override
    String path() {
        return TelephonyNavigation.page(workspace.slug());
    }

    @Override
    void listen(LiveRefresh refresh, Runnable load) {
        var id = workspace.id();
        refresh.listen(listener -> changes.subscribe(id, listener), load);
    }

    @Override
    void prepare() {
        agents = telephony.agents(workspace.id());
    }

    @Override
    public String giveVerb() {
        return "Choose agents";
    }

    @Override
    public void give(NumberSummary number) {
        var id = workspace.id();
        new NumberAgentsDialog(number, telephony.agents(id), (inbound, outbound) -> {
                    telephony.giveToAgents(id, number.id(), inbound.orElse(null), outbound.orElse(null));
                    Toasts.success("The agents of " + PhoneNumberFormat.international(number.name()) + " are saved");
                    load();
                })
                .open();
    }

    @Override
    public boolean hasDefault() {
        return true;
    }

    @Override
    public void makeDefault(NumberSummary number) {
        telephony.makeDefault(workspace.id(), number.id());
        Toasts.success("Calls through “" + number.connectionName() + "” show "
                + PhoneNumberFormat.international(number.name()));
        load();
    }

    @Override
    public List<String> leadsTo(NumberSummary number) {
        var vendor = number.provider().label();
        var lines = new ArrayList<String>();
        var inbound = find(number.inboundAgent());
        if (inbound.isPresent()) {
            lines.add(answered(number, inbound.get()));
        } else if (number.answersForeign()) {
            lines.add("At " + vendor + " it leads to an agent that was not chosen here");
        } else if (number.state().isUsable()) {
            lines.add("Nobody answers it");
        }
        find(number.outboundAgent())
                .ifPresent(agent -> lines.add(
                        number.outboundElsewhere()
                                ? "Meant for calls of " + agent.name() + ", which runs in another account"
                                : "Calls of " + agent.name() + " show it"));
        if (number.isChanging() && number.state().isUsable() && number.failure() == null) {
            lines.add("Telling " + vendor + "…");
        }
        return lines;
    }

    private static String answered(NumberSummary number, NumberAgent agent) {
        if (number.inboundElsewhere()) {
            return "Meant for " + agent.name() + ", which runs in another account. This number works with "
                    + number.provider().label() + " only, so nobody answers it";
        }
        return agent.place().isEmpty()
                ? "Answered by " + agent.name() + " as soon as it is published"
                : "Answered by " + agent.name();
    }

    @Override
    String consequence(NumberSummary number) {
        var stops = new StringBuilder("Nobody who calls this number is answered any more");
        find(number.inboundAgent())
                .ifPresent(agent ->
                        stops.append(": until now ").append(agent.name()).append(" did"));
        stops.append('.');
        find(number.outboundAgent())
                .ifPresent(
                        agent -> stops.append(" Calls of ").append(agent.name()).append(" show another number."));
        if (number.isDefault()) {
            stops.append(" Calls that showed it by default show another one, or cannot be made.");
        }
        return stops.toString();
    }

    @Override
    EmptyState withoutAccount(boolean hasShared) {
        if (hasShared) {
            return new EmptyState(
                    AppIcon.HASH,
                    "No numbers yet",
                    "Your agency provides the account and gives you numbers from it. Ask it for one; it appears here.");
        }
        var state = new EmptyState(
                AppIcon.INTEGRATION,
                "No account with numbers yet",
                "Connect VAPI or Retell; the numbers you have there then appear here, and you can add more.");
        if (workspace.allows(Permission.INTEGRATION_EDIT)) {
            state.withActions(new Button(
                    "Open integrations",
                    click -> UI.getCurrent().navigate(IntegrationNavigation.page(workspace.slug()))));
        }
        return state;
    }

    private Optional<NumberAgent> find(@Nullable UUID id) {
        return agents.stream().filter(agent -> agent.id().equals(id)).findFirst();
    }
}
