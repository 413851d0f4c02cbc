package com.genius365.common;

import java.util.List;

/**
 * A page of rows.
 *
 * @param total of all pages
 */
public record Page<T>(List<T> rows, long total) {

    public Page {
        rows = List.copyOf(rows);
    }
}
