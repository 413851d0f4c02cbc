package com.genius365.branding.ui;

import com.genius365.branding.BrandDraft;
import com.genius365.branding.Picture;
import com.genius365.branding.PictureKind;
import com.genius365.common.ui.BrandScope;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a draft of a brand will look like: the page to sign in, the pages behind it, and a mail. */
class BrandPreview extends Composite<Div> {

    private static final String SIGN_IN = "Sign-in page";
    private static final String APP = "App";
    private static final String MAIL = "Mail";
    private static final String LIGHT = "Light";
    private static final String DARK = "Dark";

    private final RadioButtonGroup<String> page = new RadioButtonGroup<>();
    private final RadioButtonGroup<String> scheme = new RadioButtonGroup<>();
    private final BrandScope canvas = new BrandScope();
    private transient Optional<BrandDraft> draft = Optional.empty();
    private transient Map<PictureKind, Picture> pictures = new EnumMap<>(PictureKind.class);

    BrandPreview() {
        getContent().addClassName("brand-preview");
        page.setItems(SIGN_IN, APP, MAIL);
        page.setValue(SIGN_IN);
        page.setAriaLabel("Page of the preview");
        page.addClassName("radio-row");
        page.addValueChangeListener(change -> draw());
        scheme.setItems(LIGHT, DARK);
        scheme.setValue(LIGHT);
        scheme.setAriaLabel("Colours of the preview");
        scheme.addClassName("radio-row");
        scheme.addValueChangeListener(change -> draw());
        canvas.addClassName("brand-preview-canvas");
        // A picture of pages: nothing in it can be reached.
        canvas.getElement().setAttribute("aria-hidden", "true");
        var head = new Div(page, scheme);
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
            var isMail = MAIL.equals(page.getValue());
            var isDark = DARK.equals(scheme.getValue()) && !isMail;
            scheme.setVisible(!isMail);
            var pages = new MiniPages(brand, pictures);
            canvas.show(pages.variables(), isDark);
            canvas.removeAll();
            if (isMail) {
                canvas.add(pages.mail());
            } else {
                canvas.add(APP.equals(page.getValue()) ? pages.app(isDark) : pages.signIn(isDark));
            }
        });
    }
}
