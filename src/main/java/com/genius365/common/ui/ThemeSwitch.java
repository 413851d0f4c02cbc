package com.genius365.common.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.EnumMap;
import java.util.Map;

/** Lets a person choose light, dark or the system's colours, and has the browser remember it. */
public class ThemeSwitch extends Composite<MenuBar> {

    /** The name of the cookie that remembers the choice; {@link ThemeChoice} reads it. */
    public static final String COOKIE = ThemeChoice.COOKIE;

    private static final String REMEMBER = """
            const secure = location.protocol === 'https:' ? '; Secure' : '';
            document.cookie = $0 + '=' + $1 + '; Path=/; Max-Age=31536000; SameSite=Lax' + secure;
            """;

    private final MenuItem current;
    private final Map<ThemeChoice, MenuItem> choices = new EnumMap<>(ThemeChoice.class);

    public ThemeSwitch() {
        var bar = getContent();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassNames("icon-menu", "theme-switch");
        current = bar.addItem(ThemeChoice.SYSTEM.icon().create());
        current.setAriaLabel("Colours");
        for (var choice : ThemeChoice.values()) {
            var item = current.getSubMenu().addItem(line(choice), click -> choose(choice));
            item.setCheckable(true);
            choices.put(choice, item);
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show(chosen(attached.getUI()));
    }

    private void choose(ThemeChoice choice) {
        var page = UI.getCurrentOrThrow().getPage();
        page.setColorScheme(choice.scheme());
        page.executeJs(REMEMBER, COOKIE, choice.cookieValue());
        show(choice);
    }

    private void show(ThemeChoice choice) {
        current.removeAll();
        current.add(choice.icon().create());
        choices.forEach((each, item) -> item.setChecked(each == choice));
    }

    private static ThemeChoice chosen(UI ui) {
        return switch (ui.getPage().getColorScheme()) {
            case LIGHT -> ThemeChoice.LIGHT;
            case DARK -> ThemeChoice.DARK;
            case LIGHT_DARK, DARK_LIGHT, NORMAL, SYSTEM -> ThemeChoice.SYSTEM;
        };
    }

    private static Component line(ThemeChoice choice) {
        var line = new Span(choice.icon().create(), new Span(choice.label()));
        line.addClassName("menu-line");
        return line;
    }
}
