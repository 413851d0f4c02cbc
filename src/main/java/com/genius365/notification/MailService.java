package com.genius365.notification;

import com.genius365.access.PartnerId;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** The door for what those who run the platform do with mails. They read no mail: its links open accounts. */
@Service
public class MailService {

    private final MailStore store;
    private final MailBrandDirectory brands;
    private final MailTransports transports;
    private final Clock clock;

    MailService(MailStore store, MailBrandDirectory brands, MailTransports transports, Clock clock) {
        this.store = store;
        this.brands = brands;
        this.transports = transports;
        this.clock = clock;
    }

    /** Newest first, with masked recipients. The total is counted up to 10,000. */
    @RequiresPermission(Permission.PLATFORM_READ)
    public Page<MailSummary> search(MailFilter filter, PageRequest page) {
        var found = store.search(null, filter, page);
        return new Page<>(found.rows().stream().map(MailSummary::masked).toList(), found.total());
    }

    /** How mails leave the house. */
    @RequiresPermission(Permission.PLATFORM_READ)
    public MailStatus status() {
        var transport = transports.find();
        return new MailStatus(
                transport.map(MailTransport::label).orElse(null),
                transport.filter(MailTransport::keepsMails).isPresent(),
                store.countWaiting());
    }

    /** Those in whose look a template can be seen: the platform first, then the agencies by name. */
    @RequiresPermission(Permission.PLATFORM_READ)
    public List<MailSenderChoice> senders() {
        return brands.choices();
    }

    /** A mail of the kind about things that do not exist, as the partner's people would get it. */
    @RequiresPermission(Permission.PLATFORM_READ)
    public RenderedMail preview(MailKind kind, PartnerId partner, MailLook look) {
        var brand = brands.of(partner);
        return MailLayout.render(MailSamples.of(kind, brand, clock.instant()), brand, look);
    }

    /** Tries a mail that was given up once more. */
    @RequiresPermission(Permission.PLATFORM_EDIT)
    public void sendAgain(MailId mail) {
        if (!store.sendAgain(mail)) {
            throw new Refusal("This mail did not fail, or it is gone. Reload the page.");
        }
    }
}
