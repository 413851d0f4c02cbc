package com.genius365.branding;

import java.util.Arrays;
import java.util.Comparator;

/** How round things are. */
public enum CornerStyle {
    SQUARE("Square", 0),
    SLIGHT("Slightly rounded", 4),
    SOFT("Rounded", 8),
    ROUND("Very rounded", 14);

    private final String label;
    private final int radius;

    CornerStyle(String label, int radius) {
        this.label = label;
        this.radius = radius;
    }

    static CornerStyle nearest(int radius) {
        return Arrays.stream(values())
                .min(Comparator.comparingInt(style -> Math.abs(style.radius - radius)))
                .orElse(SOFT);
    }

    public String label() {
        return label;
    }

    /** In pixels. */
    public int radius() {
        return radius;
    }
}
