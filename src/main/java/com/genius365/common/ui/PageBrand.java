package com.genius365.common.ui;

import com.vaadin.flow.component.UI;

/** The brand in the head of a page: what the first page brought, changed while it is open. */
public final class PageBrand {

    /** The id of the style element that holds the brand's variables. */
    public static final String STYLE_ID = "brand";

    private static final String REPLACE = """
            const style = document.getElementById('brand');
            if (style) {
              style.textContent = $0;
            }
            document.head.querySelectorAll('link[rel~=icon]').forEach(link => link.href = $1);
            document.head.querySelectorAll('meta[name=theme-color]').forEach(meta => meta.content = $2);
            """;

    private PageBrand() {}

    /**
     * @param css the variables, made of typed values only
     * @param icon address of the favicon
     * @param themeColor for the browser's own frame
     */
    public static void show(UI ui, String css, String icon, String themeColor) {
        ui.getPage().executeJs(REPLACE, css, icon, themeColor);
    }
}
