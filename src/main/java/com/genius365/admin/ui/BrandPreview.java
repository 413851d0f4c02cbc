package com.genius365.admin.ui;

import com.genius365.branding.Picture;
import com.genius365.branding.ui.SignInPreview;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.KeyValueList;
import com.genius365.onboarding.ReviewedRequest;
import com.vaadin.flow.component.Composite;
import java.util.Optional;

/** How an agency would look, by what it asked for. */
class BrandPreview extends Composite<Card> {

    private final transient ReviewedRequest reviewed;
    private final transient Optional<Picture> logo;

    BrandPreview(ReviewedRequest reviewed, Optional<Picture> logo) {
        this.reviewed = reviewed;
        this.logo = logo;
    }

    @Override
    protected Card initContent() {
        var request = reviewed.request();
        var preview = new SignInPreview();
        preview.show(request.company(), request.primary(), request.secondary(), logo);
        var colors = new KeyValueList()
                .add("Primary", request.primary().hex())
                .add("Secondary", request.secondary().hex())
                .add("Logo", request.hasLogo() ? "Uploaded" : "None");
        return new Card("Brand", preview, colors);
    }
}
