package com.genius365.call.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.agent.ui.AgentSideOpened;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.Serial;
import org.springframework.stereotype.Component;

/** Puts "Test" on the page of an agent, for those who may call. */
@Component
class TestOnAgentPage implements VaadinServiceInitListener {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient TestParts parts;
    private final transient CurrentWorkspace workspace;

    TestOnAgentPage(TestParts parts, CurrentWorkspace workspace) {
        this.parts = parts;
        this.workspace = workspace;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> ComponentUtil.addListener(init.getUI(), AgentSideOpened.class, this::add));
    }

    private void add(AgentSideOpened opened) {
        if (workspace.allows(Permission.CALL_START)) {
            opened.side().addComponentAsFirst(new TestAgentCard(parts, workspace, opened.agent()));
        }
    }
}
