package com.genius365.demo;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.boot.context.metrics.buffering.StartupTimeline.TimelineEvent;
import org.springframework.core.metrics.ApplicationStartup;

/**
 * How long the steps of the start took, in the order in which they came.
 *
 * @param steps by name; the program is what no other step accounts for
 */
record StartTimes(Map<String, Duration> steps) {

    private static final String MADE = "spring.beans.instantiate";
    private static final String DATABASE = "embeddedDatabase";
    private static final String SCHEMA = "liquibase";

    StartTimes {
        steps = new LinkedHashMap<>(steps);
    }

    /**
     * @param launchedAt when the launcher began, in seconds since 1970; empty: nobody built anything before
     * @param demoData how long the demo took
     */
    static StartTimes measure(ApplicationStartup startup, Optional<Long> launchedAt, Duration demoData) {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var steps = new LinkedHashMap<String, Duration>();
        launchedAt.ifPresent(seconds -> steps.put(
                "build",
                Duration.between(Instant.ofEpochSecond(seconds), Instant.ofEpochMilli(runtime.getStartTime()))));
        var database = made(startup, DATABASE);
        var schema = made(startup, SCHEMA);
        var databaseTook = database.map(TimelineEvent::getDuration).orElse(Duration.ZERO);
        var schemaTook = schema.map(TimelineEvent::getDuration).orElse(Duration.ZERO);
        if (schema.isPresent() && database.isPresent() && isInside(database.get(), schema.get())) {
            schemaTook = schemaTook.minus(databaseTook);
        }
        database.ifPresent(event -> steps.put("database", event.getDuration()));
        if (schema.isPresent()) {
            steps.put("schema", schemaTook);
        }
        steps.put(
                "program",
                Duration.ofMillis(runtime.getUptime())
                        .minus(databaseTook)
                        .minus(schemaTook)
                        .minus(demoData));
        steps.put("demo data", demoData);
        return new StartTimes(steps);
    }

    Duration total() {
        return steps.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private static boolean isInside(TimelineEvent inner, TimelineEvent outer) {
        return !inner.getStartTime().isBefore(outer.getStartTime())
                && !inner.getEndTime().isAfter(outer.getEndTime());
    }

    private static Optional<TimelineEvent> made(ApplicationStartup startup, String bean) {
        if (!(startup instanceof BufferingApplicationStartup buffered)) {
            return Optional.empty();
        }
        return buffered.getBufferedTimeline().getEvents().stream()
                .filter(event -> event.getStartupStep().getName().equals(MADE))
                .filter(event -> StreamSupport.stream(
                                event.getStartupStep().getTags().spliterator(), false)
                        .anyMatch(tag -> tag.getKey().equals("beanName")
                                && tag.getValue().equals(bean)))
                .findFirst();
    }
}
