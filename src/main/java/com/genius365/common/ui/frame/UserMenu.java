package com.genius365.common.ui.frame;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Monogram;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Optional;

/** The signed-in person's own menu behind their picture or initials. */
public class UserMenu extends Composite<MenuBar> {

    private final MenuItem person;

    /** @param picture the address of their picture, where they have one */
    public UserMenu(String name, String email, Optional<String> picture) {
        var bar = getContent();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassNames("icon-menu", "user-menu");
        person = bar.addItem(new Monogram(name).withPicture(picture));
        person.setAriaLabel("Account of " + name);

        var fullName = new Span(name);
        fullName.addClassName("user-menu-name");
        var address = new Span(email);
        address.addClassName("user-menu-email");
        var head = new Div(fullName, address);
        head.addClassName("user-menu-head");
        person.getSubMenu().addComponent(head);
        person.getSubMenu().addSeparator();
    }

    public void addItem(AppIcon icon, String label, Runnable action) {
        person.getSubMenu().addItem(line(icon, label), click -> action.run());
    }

    /** Leads to a screen. Not an anchor inside the entry: the keyboard would reach the entry but not the anchor. */
    public void addNavItem(AppIcon icon, String label, String path) {
        addItem(icon, label, () -> UI.getCurrentOrThrow().navigate(path));
    }

    public void addSeparator() {
        person.getSubMenu().addSeparator();
    }

    private static Span line(AppIcon icon, String label) {
        var line = new Span(icon.create(), new Span(label));
        line.addClassName("menu-line");
        return line;
    }
}
