package com.genius365.common.ui.frame;

import org.jspecify.annotations.Nullable;

/**
 * One step on the way to a screen.
 *
 * @param label what the screen is called
 * @param path address within the program ("w/acme/agents"); none for the screen itself
 */
public record Crumb(String label, @Nullable String path) {

    /** The screen itself, the last step. */
    public static Crumb here(String label) {
        return new Crumb(label, null);
    }
}
