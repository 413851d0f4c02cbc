package com.genius365.knowledge;

import com.genius365.database.Waker;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;

/** When documents are read, soon after they came, and when copies that no agent has any more are taken from vendors. */
@Configuration(proxyBeanMethods = false)
class KnowledgeJobs {

    private final CopyRemoval copies;
    private final KnowledgeChanges changes;
    private final Waker waker;

    KnowledgeJobs(DocumentReader reader, CopyRemoval copies, KnowledgeChanges changes) {
        this.copies = copies;
        this.changes = changes;
        this.waker = new Waker("read-documents", reader::readDue);
    }

    @Bean
    RecurringTask<Void> readDocuments() {
        return Tasks.recurring("read-documents", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> waker.wake());
    }

    @Bean
    RecurringTask<Void> removeUnusedCopies() {
        return Tasks.recurring("remove-unused-copies", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> copies.removeUnused());
    }

    @TransactionalEventListener
    void touched(DocumentTouched touched) {
        changes.announce(touched.workspace());
        if (touched.isToBeRead()) {
            waker.wake();
        }
    }
}
