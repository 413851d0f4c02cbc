package com.genius365.bench;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Webhooks, from the socket to the call: the packaged program as it is shipped. */
@Bench
class ProgramBench {

    private final WebhookStage stage = WebhookStage.start(ProgramLaunch.jar(ProgramLaunch.JAR, "/login"), "program");
    private final AcceptanceMeasurement acceptance = new AcceptanceMeasurement(stage);

    @BeforeAll
    void warmUp() {
        stage.warmUp();
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @Test
    @Order(1)
    void webhooks_are_accepted_beside_raw_inserts(Results results) {
        acceptance.run(results);
    }

    @Test
    @Order(2)
    void vendors_wait_for_their_answer(Results results) {
        new AnswerTimeMeasurement(stage).run(results, acceptance.mostPerSecond());
    }

    @Test
    @Order(3)
    void what_is_sent_again_counts_once(Results results) {
        new ReplayMeasurement(stage).run(results);
    }

    @Test
    @Order(4)
    void what_was_accepted_is_applied(Results results) {
        new ApplicationMeasurement(stage).run(results);
    }
}
