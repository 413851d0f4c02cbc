package com.genius365.provider;

import java.util.List;

/** What becomes of a definition at a vendor, or of a vendor's agent as a definition, known before anything is done. */
public record MappingReport(List<Line> lines) {

    public MappingReport {
        lines = List.copyOf(lines);
    }

    public enum Fate {
        KEPT,
        APPROXIMATED,
        DROPPED
    }

    /** A part of a definition, as people call it. */
    public enum Part {
        NAME("Name"),
        LANGUAGE("Language"),
        PROMPT("Prompt"),
        GREETING("Greeting"),
        FIRST_SPEAKER("Who speaks first"),
        STYLE("Style"),
        MODEL("Model"),
        TEMPERATURE("Temperature"),
        VOICE("Voice"),
        SPEED("Speed"),
        PITCH("Pitch"),
        STABILITY("Stability"),
        MAX_CALL("Longest call"),
        SILENCE("Silence"),
        VOICEMAIL("Voicemail"),
        RECORDING("Recording"),
        END_PHRASES("Phrases that end the call"),
        TRANSFER("Transfer"),
        SUMMARY("Summary"),
        SUCCESS("Success criteria"),
        FIELDS("Fields to extract"),
        TOOLS("Tools"),
        KNOWLEDGE("Knowledge"),
        /** Of a vendor's agent: something that has no place in a definition. */
        OTHER("Other settings");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param item the one it is about, such as a tool's name; empty: the part as a whole
     * @param how for people; empty where it is simply kept
     */
    public record Line(Part part, String item, Fate fate, String how) {

        public static Line kept(Part part) {
            return new Line(part, "", Fate.KEPT, "");
        }

        public static Line approximated(Part part, String how) {
            return new Line(part, "", Fate.APPROXIMATED, how);
        }

        public static Line dropped(Part part, String how) {
            return new Line(part, "", Fate.DROPPED, how);
        }

        public Line of(String otherItem) {
            return new Line(part, otherItem, fate, how);
        }

        /** As people call it. */
        public String field() {
            return item.isEmpty() ? part.label() : part.label() + ": " + item;
        }
    }
}
