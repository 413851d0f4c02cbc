package com.genius365.branding.ui;

import com.genius365.branding.BrandDraft;
import com.genius365.branding.BrandFont;
import com.genius365.branding.Color;
import com.genius365.branding.CornerStyle;
import com.genius365.branding.Picture;
import com.genius365.branding.PictureKind;
import com.genius365.common.ui.BrandScope;
import com.vaadin.flow.component.Composite;
import java.util.Map;
import java.util.Optional;

/** What the page to sign in will look like for a company that is not there yet. */
public class SignInPreview extends Composite<BrandScope> {

    public SignInPreview() {
        getContent().addClassNames("brand-preview-canvas", "brand-preview-single");
        // A picture of a page: nothing in it can be reached.
        getContent().getElement().setAttribute("aria-hidden", "true");
    }

    public final void show(String companyName, Color primary, Color secondary, Optional<Picture> logo) {
        var pages = new MiniPages(
                new BrandDraft(
                        companyName,
                        primary.hex(),
                        secondary.hex(),
                        "",
                        "",
                        CornerStyle.SOFT,
                        BrandFont.STANDARD,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""),
                logo.map(picture -> Map.of(PictureKind.LOGO, picture)).orElse(Map.of()));
        getContent().show(pages.variables(), false);
        getContent().removeAll();
        getContent().add(pages.signIn(false));
    }
}
