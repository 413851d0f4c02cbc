package com.genius365.demo;

import com.genius365.call.CallChanges;
import com.genius365.database.ChangeNotices;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What the demo does after it was sown. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoJobs {

    @Bean
    OneTimeTask<Void> endLiveDemoCalls(DemoSeed seed, ChangeNotices notices) {
        return Tasks.oneTime("end-live-demo-calls")
                .execute((instance, context) -> seed.endLiveCalls()
                        .forEach(workspace -> notices.announce(CallChanges.TOPIC, workspace.toString())));
    }
}
