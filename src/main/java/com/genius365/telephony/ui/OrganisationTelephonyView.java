package com.genius365.telephony.ui;

import com.genius365.access.CurrentPartner;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.LiveRefresh;
import com.genius365.common.ui.PhoneNumberFormat;
import com.genius365.common.ui.Reader;
import com.genius365.common.ui.Toasts;
import com.genius365.telephony.NumberChanges;
import com.genius365.telephony.NumberSummary;
import com.genius365.telephony.PartnerTelephonyService;
import com.genius365.tenancy.PartnerWorkspaceService;
import com.genius365.tenancy.WorkspaceName;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The phone numbers and SIP trunks in a partner's own accounts, and the clients that have them. */
@Route(TelephonyNavigation.ORGANISATION)
@PageTitle("Telephony")
@RequiresPermission(Permission.PARTNER_TELEPHONY_READ)
class OrganisationTelephonyView extends TelephonyPage {

    private final transient PartnerTelephonyService telephony;
    private final transient PartnerWorkspaceService workspaces;
    private final transient NumberChanges changes;
    private final transient CurrentPartner partner;
    private transient List<WorkspaceName> clients = List.of();

    OrganisationTelephonyView(
            PartnerTelephonyService telephony,
            PartnerWorkspaceService workspaces,
            NumberChanges changes,
            CurrentPartner partner,
            Clock clock) {
        super("The numbers in your own accounts, and the clients they are for.", clock);
        this.telephony = telephony;
        this.workspaces = workspaces;
        this.changes = changes;
        this.partner = partner;
    }

    @Override
    TelephonyDoor door() {
        return new PartnerTelephonyDoor(telephony, partner.id());
    }

    @Override
    boolean mayEdit() {
        return partner.allows(Permission.PARTNER_TELEPHONY_EDIT);
    }

    @Override
    boolean mayRelease(NumberSummary number) {
        return mayEdit();
    }

    @Override
    ZoneId zone() {
        return Reader.zoneOfBrowser();
    }

    @Override
    String path() {
        return TelephonyNavigation.ORGANISATION;
    }

    @Override
    void listen(LiveRefresh refresh, Runnable load) {
        var id = partner.id();
        refresh.listen(listener -> changes.subscribe(id, listener), load);
    }

    @Override
    void prepare() {
        clients = partner.allows(Permission.PARTNER_WORKSPACE_READ) ? workspaces.names(partner.id()) : List.of();
    }

    @Override
    public String giveVerb() {
        return "Choose client";
    }

    @Override
    public void give(NumberSummary number) {
        new ClientDialog(number, clients, client -> {
                    telephony.giveToClient(
                            partner.id(),
                            number.id(),
                            client.map(WorkspaceName::id).orElse(null));
                    var name = PhoneNumberFormat.international(number.name());
                    Toasts.success(
                            client.map(it -> name + " is for " + it.name()).orElse(name + " is for nobody"));
                    load();
                })
                .open();
    }

    @Override
    public boolean hasDefault() {
        return false;
    }

    @Override
    public void makeDefault(NumberSummary number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> leadsTo(NumberSummary number) {
        var lines = new ArrayList<String>();
        lines.add(number.workspace() == null ? "Given to no client" : "For " + name(number.workspace()));
        if (number.inboundAgent() != null) {
            lines.add("One of its agents answers");
        }
        return lines;
    }

    @Override
    String consequence(NumberSummary number) {
        return number.workspace() == null
                ? "Nobody who calls this number is answered any more."
                : "It is for " + name(number.workspace())
                        + ": nobody who calls it is answered any more, and its agents cannot call from it.";
    }

    @Override
    EmptyState withoutAccount(boolean hasShared) {
        var state = new EmptyState(
                AppIcon.INTEGRATION,
                "No account with numbers yet",
                "Connect VAPI or Retell; the numbers you have there then appear here, to be given to clients.");
        if (partner.allows(Permission.PARTNER_INTEGRATION_EDIT)) {
            state.withActions(
                    new Button("Open integrations", click -> UI.getCurrent().navigate("org/integrations")));
        }
        return state;
    }

    private String name(@Nullable WorkspaceId id) {
        return clients.stream()
                .filter(client -> client.id().equals(id))
                .findFirst()
                .map(WorkspaceName::name)
                .orElse("a client");
    }
}
