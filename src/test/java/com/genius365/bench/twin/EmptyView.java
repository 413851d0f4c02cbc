package com.genius365.bench.twin;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A page with nothing on it but a word, by which one sees that it is there. */
@AnonymousAllowed
class EmptyView extends H1 {

    EmptyView() {
        super("Empty");
        setId("ready");
    }
}
