package com.genius365.account.ui;

import com.genius365.common.ui.CopyButton;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Recovery codes, shown once, to be kept elsewhere. */
class RecoveryCodes extends Div {

    RecoveryCodes(List<String> codes) {
        addClassName("recovery");
        var list = new UnorderedList();
        list.addClassNames("recovery-codes", "monospace");
        codes.forEach(code -> list.add(new ListItem(code)));
        add(list, new CopyButton(String.join("\n", codes), "Copy all codes"));
    }
}
