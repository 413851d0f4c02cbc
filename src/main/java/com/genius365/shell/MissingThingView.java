package com.genius365.shell;

import com.genius365.branding.CurrentBrand;
import com.genius365.common.Refusal;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** For a page whose thing is gone, or that may not be shown. */
@AnonymousAllowed
@PageTitle("Not found")
class MissingThingView extends ErrorPage implements HasErrorParameter<Refusal> {

    MissingThingView(CurrentBrand currentBrand) {
        super(currentBrand);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
        var isMissing = parameter.getException() instanceof com.genius365.common.NotFoundException;
        show(
                isMissing ? "Not found" : "Not possible",
                String.valueOf(parameter.getException().getMessage()));
        return isMissing ? 404 : 403;
    }
}
