package com.genius365.shell;

import com.genius365.branding.CurrentBrand;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** For a page that could not be shown because of a bug or an outage. */
@AnonymousAllowed
@PageTitle("Something went wrong")
class SomethingWentWrongView extends ErrorPage implements HasErrorParameter<Exception> {

    SomethingWentWrongView(CurrentBrand currentBrand) {
        super(currentBrand);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var told = ErrorMapping.of(parameter.getException());
        showWithRetry(told.title(), told.line());
        return told.reference().isPresent() ? 500 : 503;
    }
}
