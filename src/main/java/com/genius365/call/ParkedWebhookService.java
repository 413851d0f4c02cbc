package com.genius365.call;

import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.common.NotFoundException;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The platform's door to what vendors told us and we could not apply, whosever it is. */
@Service
@Transactional(readOnly = true)
public class ParkedWebhookService {

    private final ParkedWebhookReport report;
    private final Clock clock;

    ParkedWebhookService(ParkedWebhookReport report, Clock clock) {
        this.report = report;
        this.clock = clock;
    }

    /** Oldest first. */
    @RequiresPermission(Permission.PLATFORM_READ)
    public Page<ParkedWebhook> search(PageRequest page) {
        return report.search(page);
    }

    /** Tries one again. */
    @Transactional
    @RequiresPermission(Permission.PLATFORM_EDIT)
    public void replay(UUID event) {
        if (report.replay(event, clock.instant()) == 0) {
            throw new NotFoundException("This event");
        }
    }

    /** Tries all again. @return how many there were */
    @Transactional
    @RequiresPermission(Permission.PLATFORM_EDIT)
    public int replayAll() {
        return report.replay(null, clock.instant());
    }
}
