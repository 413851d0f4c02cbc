package com.genius365.tenancy.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Where one chooses a workspace. */
@Route("select-workspace")
@PermitAll
class SelectWorkspaceView extends VerticalLayout {

    SelectWorkspaceView() {
        add(new H1("Choose"));
    }
}
