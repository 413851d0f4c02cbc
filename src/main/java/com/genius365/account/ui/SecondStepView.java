package com.genius365.account.ui;

import com.genius365.account.PasskeySignIn;
import com.genius365.account.SignInProgress;
import com.genius365.branding.CurrentBrand;
import com.genius365.common.ui.BrowserForm;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;

/** Asks for the second factor of somebody whose password was right; until then they are not signed in. */
@Route(value = "login/code", autoLayout = false)
@PageTitle("Second step")
@AnonymousAllowed
class SecondStepView extends EntryPage implements BeforeEnterObserver {

    private static final int LONGEST_CODE = 40;

    private final transient SignInProgress progress;
    private final transient PasskeySignIn passkeys;

    SecondStepView(CurrentBrand brand, SignInProgress progress, PasskeySignIn passkeys) {
        super(brand);
        this.progress = progress;
        this.passkeys = passkeys;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (progress.find().isEmpty()) {
            event.forwardTo("login");
            return;
        }
        var parts = new ArrayList<Component>();
        if (has(event, "error")) {
            parts.add(new NoticeBar(
                    "This code is wrong, too old or was used already. Wait for the next one.", Tone.DANGER));
        }
        if (has(event, "wait")) {
            parts.add(new NoticeBar("Too many attempts. Try again in 15 minutes.", Tone.DANGER));
        }
        parts.add(form());
        parts.add(or());
        parts.add(new PasskeyButton(passkeys, () -> false));
        parts.add(way("Not you?", "/login", "Sign in as somebody else"));
        show("One more step", "Enter the code that your authenticator app shows.", parts.toArray(Component[]::new));
    }

    private static BrowserForm form() {
        var code = new TextField("Code");
        code.setHelperText("Six digits. Lost the phone? Enter one of your recovery codes.");
        code.setMaxLength(LONGEST_CODE);
        BrowserForm.oneTimeCode(code);
        code.setWidthFull();
        code.setAutofocus(true);
        var form = new BrowserForm(SignInProgress.SECOND_STEP);
        form.add(BrowserForm.needed("code", "Enter the code.", code), BrowserForm.send("Continue"));
        return form;
    }
}
