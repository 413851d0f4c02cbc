package com.genius365.shell;

import com.genius365.common.ui.ErrorState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** A page that says what went wrong and leads back. It stands in the brand of the host like any other. */
abstract class ErrorPage extends Div {

    private ErrorState state = new ErrorState("", "");

    ErrorPage() {
        addClassName("error-page");
    }

    final void show(String title, String sentence) {
        removeAll();
        state = new ErrorState(title, sentence);
        add(state, new Anchor("/select-workspace", "Go to your workspaces"));
    }

    final void showReference(String id) {
        state.withReference(id);
    }
}
