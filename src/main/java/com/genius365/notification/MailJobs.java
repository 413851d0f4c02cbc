package com.genius365.notification;

import com.genius365.database.Waker;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When mails are sent, and when they are forgotten. */
@Configuration(proxyBeanMethods = false)
class MailJobs {

    private static final Logger LOG = LoggerFactory.getLogger(MailJobs.class);
    private static final Duration KEPT = Duration.ofDays(90);

    @Bean
    RecurringTask<Void> sendMails(MailSender sender) {
        var waker = new Waker("send-mails", sender::sendDue);
        return Tasks.recurring("send-mails", FixedDelay.of(Duration.ofSeconds(2)))
                .execute((instance, context) -> waker.wake());
    }

    @Bean
    RecurringTask<Void> tellOfWaitingMails(MailStore store, MailTransports transports) {
        return Tasks.recurring("tell-of-waiting-mails", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    var waiting = transports.find().isPresent() ? 0 : store.countWaiting();
                    if (waiting > 0) {
                        LOG.warn(
                                "{} mails wait, because no way out is set up. Set FROM_EMAIL, and RESEND_API_KEY or"
                                        + " SPRING_MAIL_HOST; then they are sent.",
                                waiting);
                    }
                });
    }

    @Bean
    RecurringTask<Void> forgetMails(MailStore store, Clock clock) {
        return Tasks.recurring("forget-mails", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) ->
                        store.forgetBefore(clock.instant().minus(KEPT)));
    }
}
