package com.genius365.membership.ui;

import com.genius365.common.ui.AppIcon;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** What can be done with a row. */
class RowMenu extends MenuBar {

    private final SubMenu items;

    RowMenu(String label) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("icon-menu");
        var more = addItem(AppIcon.MORE.create());
        more.setAriaLabel(label);
        items = more.getSubMenu();
    }

    RowMenu with(String label, Runnable action) {
        items.addItem(label, click -> action.run());
        return this;
    }

    boolean isEmpty() {
        return items.getItems().isEmpty();
    }
}
