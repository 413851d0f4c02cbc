package com.genius365.telephony;

import com.genius365.database.Waker;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;

/** When numbers and trunks are worked on and read: soon after a person asked, and whenever something is due. */
@Configuration(proxyBeanMethods = false)
class TelephonyJobs {

    private final Waker work;
    private final Waker reading;

    TelephonyJobs(NumberKeeper numbers, TrunkKeeper trunks, AccountReader accounts) {
        this.work = new Waker("keep-numbers", () -> trunks.keepDue() + numbers.keepDue());
        this.reading = new Waker("read-numbers", accounts::readDue);
    }

    @Bean
    RecurringTask<Void> keepNumbers() {
        return Tasks.recurring("keep-numbers", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> work.wake());
    }

    @Bean
    RecurringTask<Void> readNumbers() {
        return Tasks.recurring("read-numbers", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> reading.wake());
    }

    @TransactionalEventListener
    void wake(TelephonyRequested requested) {
        work.wake();
        reading.wake();
    }
}
