package com.genius365.agent.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.agent.LiveAgentService;
import com.genius365.agent.VendorOffer;
import com.genius365.common.ui.AppIcon;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import org.springframework.stereotype.Component;

/** The way to import an agent that lives at a provider. */
@Component
class AgentImports {

    private final LiveAgentService live;
    private final VendorOffer offer;
    private final CurrentWorkspace workspace;

    AgentImports(LiveAgentService live, VendorOffer offer, CurrentWorkspace workspace) {
        this.live = live;
        this.offer = offer;
        this.workspace = workspace;
    }

    Button button() {
        return new Button("Import", AppIcon.DOWNLOAD.create(), click -> open());
    }

    private void open() {
        var slug = workspace.slug();
        // Not by the router: it is told outside of a request, where nobody knows the host.
        new AgentImportDialog(
                        live,
                        workspace.id(),
                        offer.vendors(workspace.id()),
                        imported -> UI.getCurrent()
                                .getPage()
                                .setLocation("/" + AgentNavigation.details(slug, imported.value())))
                .open();
    }
}
