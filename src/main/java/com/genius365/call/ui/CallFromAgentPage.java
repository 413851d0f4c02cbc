package com.genius365.call.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.agent.ui.AgentSideOpened;
import com.genius365.call.CallStarter;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.Serial;
import org.springframework.stereotype.Component;

/** Puts "Call a number" on the page of an agent, for those who may call. */
@Component
class CallFromAgentPage implements VaadinServiceInitListener {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient CallStarter starter;
    private final transient CurrentWorkspace workspace;

    CallFromAgentPage(CallStarter starter, CurrentWorkspace workspace) {
        this.starter = starter;
        this.workspace = workspace;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> ComponentUtil.addListener(init.getUI(), AgentSideOpened.class, this::add));
    }

    private void add(AgentSideOpened opened) {
        if (workspace.allows(Permission.CALL_START)) {
            opened.side().addComponentAsFirst(new CallNumberCard(starter, workspace, opened.agent()));
        }
    }
}
