package com.genius365.bench;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Documents, from the file to what can be searched: the packaged program as it is shipped. */
@Bench
class KnowledgeBench {

    private final ProgramFolder folder = ProgramFolder.create("knowledge");
    private final MeasuredProgram program =
            MeasuredProgram.start(ProgramLaunch.jar(ProgramLaunch.JAR, "/login"), folder);

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    @Order(1)
    void documents_are_read_and_indexed_beside_tika_alone(Results results) {
        new ReadingMeasurement(folder).run(results);
    }
}
