package com.genius365.branding.ui;

import com.genius365.branding.BrandDraft;
import com.genius365.branding.Picture;
import com.genius365.branding.PictureKind;
import com.genius365.common.ui.BrandScope;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a draft of a brand will look like: the page to sign in, the pages behind it, and a mail. */
class BrandPreview extends Composite<Div> {

    private final Tab signIn = new Tab("Sign-in page");
    private final Tab app = new Tab("App");
    private final Tab mail = new Tab("Mail");
    private final Tabs tabs = new Tabs(signIn, app, mail);
    private final Tab dark = new Tab("Dark");
    private final Tabs scheme = new Tabs(new Tab("Light"), dark);
    private final BrandScope canvas = new BrandScope();
    private transient Optional<BrandDraft> draft = Optional.empty();
    private transient Map<PictureKind, Picture> pictures = new EnumMap<>(PictureKind.class);

    BrandPreview() {
        getContent().addClassName("brand-preview");
        scheme.addSelectedChangeListener(change -> draw());
        tabs.addSelectedChangeListener(change -> draw());
        canvas.addClassName("brand-preview-canvas");
        // A picture of pages: nothing in it can be reached.
        canvas.getElement().setAttribute("aria-hidden", "true");
        var head = new Div(tabs, scheme);
        head.addClassName("brand-preview-head");
        getContent().add(head, canvas);
    }

    void show(BrandDraft shown, Map<PictureKind, Picture> shownPictures) {
        draft = Optional.of(shown);
        pictures = new EnumMap<>(PictureKind.class);
        pictures.putAll(shownPictures);
        draw();
    }

    private void draw() {
        draft.ifPresent(brand -> {
            var isMail = tabs.getSelectedTab() == mail;
            var isDark = scheme.getSelectedTab() == dark && !isMail;
            scheme.setVisible(!isMail);
            var pages = new MiniPages(brand, pictures);
            canvas.show(pages.variables(), isDark);
            canvas.removeAll();
            if (isMail) {
                canvas.add(pages.mail());
            } else {
                canvas.add(tabs.getSelectedTab() == app ? pages.app(isDark) : pages.signIn(isDark));
            }
        });
    }
}
