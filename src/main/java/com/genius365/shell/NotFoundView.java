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
        var denial = ComponentUtil.getData(ui, Denial.class);
        if (denial != null) {
            ComponentUtil.setData(ui, Denial.class, null);
            show(denial);
            return 403;
        }
        show("Page not found", "There is nothing at this address, or nothing you can open. Check it, or go back.");
        return 404;
    }

    private void show(Denial denial) {
        switch (denial) {
            case LACKS_PERMISSION ->
                show("No access", "Your role in this workspace does not include this page. Ask one of its admins.");
            case FEATURE_OFF ->
                show("Not switched on", "This workspace does not have this page. Ask your agency to switch it on.");
            case WORKSPACE_CLOSED ->
                show(
                        "This workspace is paused",
                        "Nobody can open it at the moment, and it calls nobody. Its data is kept. Ask your agency"
                                + " to open it again.");
        }
    }
}
