package com.genius365.provider;

import java.util.List;

/** What becomes of a definition at a vendor, field by field, known before anything is published. */
public record MappingReport(List<Line> lines) {

    public MappingReport {
        lines = List.copyOf(lines);
    }

    public enum Fate {
        KEPT,
        APPROXIMATED,
        DROPPED
    }

    /**
     * @param field as people call it
     * @param how for people; empty where it is simply kept
     */
    public record Line(String field, Fate fate, String how) {}
}
