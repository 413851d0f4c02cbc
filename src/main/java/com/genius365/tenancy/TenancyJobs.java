package com.genius365.tenancy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When archived workspaces are deleted for good. */
@Configuration(proxyBeanMethods = false)
class TenancyJobs {

    @Bean
    RecurringTask<Void> deleteArchivedWorkspaces(WorkspaceRemoval removal) {
        return Tasks.recurring("delete-archived-workspaces", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> removal.removeDue());
    }
}
