package com.genius365.common.ui.frame;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Monogram;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** The signed-in person's own menu behind their initials. */
public class UserMenu extends Composite<MenuBar> {

    private final MenuItem person;

    public UserMenu(String name, String email) {
        var bar = getContent();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassNames("icon-menu", "user-menu");
        person = bar.addItem(new Monogram(name));
        person.setAriaLabel("Account of " + name);

        var fullName = new Span(name);
        fullName.addClassName("user-menu-name");
        var address = new Span(email);
        address.addClassName("user-menu-email");
        var head = new Div(fullName, address);
        head.addClassName("user-menu-head");
        person.getSubMenu().addItem(head).setEnabled(false);
        person.getSubMenu().addSeparator();
    }

    public void addItem(AppIcon icon, String label, Runnable action) {
        person.getSubMenu().addItem(line(icon, label), click -> action.run());
    }

    /** A link; with {@code isOutside}, one that the server answers and not a screen, as for signing out. */
    public void addLink(AppIcon icon, String label, String path, boolean isOutside) {
        var link = new Anchor(path, line(icon, label));
        link.addClassName("menu-link");
        link.setRouterIgnore(isOutside);
        person.getSubMenu().addItem(link);
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
