package com.genius365.membership.ui;

import com.genius365.access.PartnerId;
import com.genius365.common.ui.TimeFormat;
import com.genius365.tenancy.PartnerSettingsService;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Times as an organisation reads them. */
@Component
class OrganisationTime {

    private final PartnerSettingsService settings;
    private final Clock clock;

    OrganisationTime(PartnerSettingsService settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    TimeFormat format(PartnerId partner) {
        return TimeFormat.forReader(settings.get(partner).draft().timeZone(), clock);
    }
}
