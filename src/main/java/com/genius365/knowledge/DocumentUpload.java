package com.genius365.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A file as a person sends it.
 *
 * @param name with its ending
 */
public record DocumentUpload(String name, byte @Nullable [] body) {

    @Override
    public String toString() {
        return name;
    }
}
