package com.genius365.bench;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What parts of the program cost: the packaged one, with addresses beside its own that leave a part out. */
@Bench
class TwinBench {

    private static final String MAIN = "com.genius365.bench.twin.BenchedProgram";

    private final WebhookStage stage = WebhookStage.start(
            ProgramLaunch.classes(
                    MAIN,
                    "/login",
                    PackagedFiles.classes(
                            "twin-classes",
                            List.of("com/genius365/bench/twin/", "com/genius365/call/UnverifiedWebhooks")),
                    PackagedFiles.extract(ProgramLaunch.JAR, "twin")),
            "twin-data");

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
    void verifying_costs_little(Results results) {
        new VerificationMeasurement(stage).run(results);
    }

    @Test
    @Order(2)
    void the_hosts_brand_costs_little(Results results) {
        new HostMeasurement(stage).run(results);
    }

    @Test
    @Order(3)
    void the_first_page_is_not_heavy(Results results) {
        new PageLoadMeasurement(stage).run(results);
    }
}
