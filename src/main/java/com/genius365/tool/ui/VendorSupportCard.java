package com.genius365.tool.ui;

import com.genius365.common.ui.Card;
import com.genius365.tool.VendorSupport.Support;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What becomes of a tool at each vendor. */
class VendorSupportCard extends Composite<Div> {

    private final Div list = new Div();

    VendorSupportCard() {
        list.addClassName("vendor-support");
        getContent().add(new Card("At the providers", list));
    }

    void show(List<Support> supports) {
        list.removeAll();
        supports.forEach(support -> {
            var name = new Span(support.provider().label());
            name.addClassName("vendor-support-name");
            var line = new Div(name, ToolLooks.badge(support.fate()));
            line.addClassName("vendor-support-line");
            list.add(line);
            if (!support.how().isEmpty()) {
                var how = new Span(support.how());
                how.addClassName("agent-card-facts");
                list.add(how);
            }
        });
    }
}
