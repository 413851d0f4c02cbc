package com.genius365.membership.ui;

import com.genius365.access.PartnerId;
import com.genius365.branding.CurrentBrand;
import com.genius365.common.ui.ThemeSwitch;
import com.genius365.common.ui.frame.SignInFrame;
import com.genius365.tenancy.CurrentHost;
import org.springframework.stereotype.Component;

/** The frame of pages that also people see who are not signed in, in the brand of the host. */
@Component
class HostFrame {

    private final CurrentHost host;
    private final CurrentBrand currentBrand;

    HostFrame(CurrentHost host, CurrentBrand currentBrand) {
        this.host = host;
        this.currentBrand = currentBrand;
    }

    PartnerId partner() {
        return host.get().id();
    }

    SignInFrame create() {
        var brand = currentBrand.get();
        var frame = new SignInFrame("", "").withFooter(new ThemeSwitch());
        brand.logoPath()
                .ifPresentOrElse(
                        path -> frame.withLogo(path, brand.companyName()),
                        () -> frame.withMonogram(brand.companyName()));
        return frame;
    }
}
