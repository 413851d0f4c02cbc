package com.genius365.common.ui.frame;

import com.genius365.common.ui.Monogram;
import com.genius365.common.ui.NoticeBar;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every screen of a person who is signed in: navigation on the left (a drawer on phones), the way to
 * the screen and the person's own menu on top, notices above all.
 */
public abstract class AppFrame extends AppLayout implements Dressable {

    private final Anchor brand = new Anchor("", "");
    private final Div switcher = new Div();
    private final Div navigation = new Div();
    private final Footer drawerEnd = new Footer();
    private final Div notices = new Div();
    private final Breadcrumbs breadcrumbs = new Breadcrumbs();
    private final Div headerEnd = new Div();
    private SideNav section = new SideNav();

    protected AppFrame() {
        addClassName("app-frame");
        brand.addClassName("app-frame-brand");
        switcher.addClassName("app-frame-switcher");
        navigation.addClassName("app-frame-navigation");
        drawerEnd.addClassName("app-frame-drawer-end");
        notices.addClassName("app-frame-notices");
        headerEnd.addClassName("app-frame-header-end");

        var toggle = new DrawerToggle();
        toggle.setAriaLabel("Menu");
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        var header = new Header(toggle, breadcrumbs, headerEnd);
        header.addClassName("app-frame-header");
        var top = new Div(notices, header);
        top.addClassName("app-frame-top");
        var scroller = new Scroller(navigation);
        scroller.addClassName("app-frame-scroller");

        setPrimarySection(Section.DRAWER);
        addToDrawer(brand, switcher, scroller, drawerEnd);
        addToNavbar(top);
        clearNavigation();
    }

    @Override
    public void setContent(@Nullable Component content) {
        if (content != null && !content.getElement().hasAttribute("role")) {
            content.getElement().setAttribute("role", "main");
        }
        super.setContent(content);
    }

    /** Shows a logo at the top; it leads to the given path. */
    protected final void setLogo(String imageUrl, String name, String path) {
        var image = new Image(imageUrl, name);
        image.addClassName("app-frame-logo");
        showBrand(path, image);
    }

    /** Shows the name with its initials at the top, for a company without a logo. */
    protected final void setMonogram(String name, String path) {
        var text = new Span(name);
        text.addClassName("app-frame-name");
        showBrand(path, new Monogram(name).square(), text);
    }

    @Override
    public final void dress(BrandDress dress) {
        showBrand(
                brand.getHref(), dress.mark("app-frame-logo", "app-frame-name").toArray(Component[]::new));
    }

    /** Replaces what chooses between workspaces, partners or clients. */
    protected final void setSwitcher(Component component) {
        switcher.removeAll();
        switcher.add(component);
    }

    /** Removes all navigation, so that it can be laid out anew for another workspace or other rights. */
    protected final void clearNavigation() {
        navigation.removeAll();
        section = new SideNav();
        section.getElement().setAttribute("aria-label", "Main");
        navigation.add(section);
    }

    /** Starts a group; what is added afterwards belongs to it. */
    protected final void addNavSection(String label) {
        section = new SideNav(label);
        navigation.add(section);
    }

    /**
     * Adds an entry that is marked while its path, or one below it, is open.
     *
     * @param path address within the program: "w/acme/agents"
     */
    protected final SideNavItem addNavItem(String label, String path, Component icon) {
        var item = new SideNavItem(label, path, icon);
        item.setMatchNested(true);
        section.addItem(item);
        return item;
    }

    /** Adds to the foot of the navigation: the balance, a link for help. */
    protected final void addToDrawerEnd(Component... components) {
        drawerEnd.add(components);
    }

    protected final void setBreadcrumbs(List<Crumb> crumbs) {
        breadcrumbs.show(crumbs);
    }

    /** Adds to the right of the header: the theme switch, the person's menu. */
    protected final void addToHeaderEnd(Component... components) {
        headerEnd.add(components);
    }

    /** Replaces the notices above everything. */
    protected final void setNotices(List<NoticeBar> bars) {
        notices.removeAll();
        bars.forEach(notices::add);
    }

    private void showBrand(String path, Component... components) {
        brand.removeAll();
        brand.setHref(path);
        brand.add(components);
    }
}
