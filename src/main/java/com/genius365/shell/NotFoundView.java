package com.genius365.shell;

import com.genius365.access.Denial;
import com.genius365.branding.CurrentBrand;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** For an address that leads nowhere, or nowhere for this person; a member without the right is told that. */
@AnonymousAllowed
@PageTitle("Not found")
class NotFoundView extends ErrorPage implements HasErrorParameter<NotFoundException> {

    NotFoundView(CurrentBrand currentBrand) {
        super(currentBrand);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        var ui = UI.getCurrent();
        if (ComponentUtil.getData(ui, Denial.class) == Denial.LACKS_PERMISSION) {
            ComponentUtil.setData(ui, Denial.class, null);
            show("No access", "Your role does not include this page. Ask an admin.");
            return 403;
        }
        show("Page not found", "There is nothing at this address, or nothing you can open. Check it, or go back.");
        return 404;
    }
}
