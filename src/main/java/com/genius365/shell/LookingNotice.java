package com.genius365.shell;

import com.genius365.access.Impersonation;
import com.genius365.access.Impersonations;
import com.genius365.admin.ui.AdminNavigation;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.genius365.organisation.ui.OrganisationNavigation;
import com.genius365.tenancy.CurrentHost;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands above every page while somebody looks as somebody else, with the way out. */
@Component
class LookingNotice {

    private final Impersonations impersonations;
    private final CurrentHost host;
    private final Clock clock;

    LookingNotice(Impersonations impersonations, CurrentHost host, Clock clock) {
        this.impersonations = impersonations;
        this.host = host;
        this.clock = clock;
    }

    Optional<NoticeBar> find() {
        return impersonations.find().map(this::notice);
    }

    private NoticeBar notice(Impersonation looking) {
        var stop = new Button("Stop looking", click -> stop(looking));
        stop.addThemeVariants(ButtonVariant.SMALL);
        return new NoticeBar(
                        "You look at " + looking.workspaceName() + " as " + looking.personName()
                                + (looking.isReadOnly() ? ", without changing anything" : "") + ", until "
                                + TimeFormat.forReader(clock).timeOfDay(looking.until()) + ". Reason: "
                                + looking.reason(),
                        Tone.WARNING)
                .withActions(stop);
    }

    private void stop(Impersonation looking) {
        impersonations.end();
        var isHere = host.get().id().equals(looking.partnerId());
        UI.getCurrent()
                .navigate(
                        isHere
                                ? OrganisationNavigation.client(looking.slug())
                                : AdminNavigation.partner(looking.partnerId()));
    }
}
