package com.genius365.account.ui;

import com.genius365.account.OwnProfile;
import com.genius365.branding.CurrentBrand;
import com.genius365.common.Refusal;
import com.genius365.common.ui.Reader;
import com.genius365.common.ui.Toasts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Asks who somebody is, once, when they have just got an account. */
@Route(value = "setup-profile", autoLayout = false)
@PageTitle("Set up your profile")
@PermitAll
class SetUpProfileView extends EntryPage implements BeforeEnterObserver {

    private final transient OwnProfile profile;

    SetUpProfileView(CurrentBrand brand, OwnProfile profile) {
        super(brand);
        this.profile = profile;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var form = new ProfileForm();
        form.show(profile.get().draft());
        form.offerZoneOfBrowser();
        var go = new Button(
                "Continue",
                click -> form.read().ifPresent(draft -> {
                    try {
                        profile.save(draft);
                        var ui = UI.getCurrentOrThrow();
                        Reader.forget(ui);
                        ui.navigate("select-workspace");
                    } catch (Refusal refusal) {
                        Toasts.error(refusal.getMessage());
                    }
                }));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        show(
                "Welcome",
                "Tell the others who you are. You can change it at any time.",
                new PictureField(profile),
                form,
                go);
    }
}
