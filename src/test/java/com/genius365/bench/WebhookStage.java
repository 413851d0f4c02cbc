package com.genius365.bench;

import java.time.Duration;
import java.util.function.Supplier;

/** The running program and its database, with vendors that have much to tell. */
final class WebhookStage implements AutoCloseable {

    private static final Duration WARM_UP = Duration.ofSeconds(BenchRun.SECONDS * 3L);
    private static final int WARM_UP_CLIENTS = 32;

    private final ProgramFolder folder;
    private final MeasuredProgram program;
    private final BenchDatabase database;
    private final BenchAgency agency;
    private final VendorEvents events;

    private WebhookStage(ProgramFolder folder, MeasuredProgram program) {
        this.folder = folder;
        this.program = program;
        this.agency = BenchAgency.create(folder);
        this.database = new BenchDatabase(folder);
        this.events = new VendorEvents(agency.accounts());
    }

    /** Starts the program on a new database. */
    static WebhookStage start(ProgramLaunch launch, String name) {
        var folder = ProgramFolder.create(name);
        return new WebhookStage(folder, MeasuredProgram.start(launch, folder));
    }

    /** Until what is used is compiled: first rounds are slow and say nothing. */
    void warmUp() {
        Load.closed(WARM_UP_CLIENTS, WARM_UP, number -> client());
        try (var held = database.holdApplication()) {
            Load.closed(WARM_UP_CLIENTS, WARM_UP, number -> client());
        }
        database.clear();
        Load.closed(8, WARM_UP.dividedBy(3), number -> rawClient());
        database.clear();
    }

    /** One that tells something new each time. */
    WebhookClient client() {
        return client(WebhookClient.ROOT);
    }

    /** @param root where it takes the vendors' addresses to begin */
    WebhookClient client(String root) {
        return new WebhookClient(program.port(), root, events::next);
    }

    WebhookClient client(Supplier<VendorEvent> source) {
        return new WebhookClient(program.port(), WebhookClient.ROOT, source);
    }

    RawInsertClient rawClient() {
        return RawInsertClient.ofWebhooks(folder, events::next);
    }

    RawInsertClient smallRowClient() {
        return RawInsertClient.ofSmallRows(folder);
    }

    BenchDatabase database() {
        return database;
    }

    VendorEvents events() {
        return events;
    }

    MeasuredProgram program() {
        return program;
    }

    @Override
    public void close() {
        database.close();
        program.close();
    }
}
