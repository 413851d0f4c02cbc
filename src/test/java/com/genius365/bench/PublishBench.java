package com.genius365.bench;

import com.genius365.process.ProgramProcess;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Many agents that are published at once, at a vendor whose answers take a while. */
@Bench
class PublishBench {

    private final SlowVendor vendor = new SlowVendor(PublishMeasurement.LATENCY);
    private final ProgramFolder folder = ProgramFolder.create("publish");
    private final ProgramProcess program =
            ProgramProcess.start("publish-bench", folder.path(), Map.of("genius365.vapi.base-url", vendor.url()));

    @AfterAll
    void stop() {
        program.close();
        vendor.close();
    }

    @Test
    @Order(1)
    void agents_are_published_side_by_side(Results results) {
        new PublishMeasurement(folder, vendor).run(results);
    }
}
