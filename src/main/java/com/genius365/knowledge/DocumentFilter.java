package com.genius365.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * Which documents are asked for.
 *
 * @param text words in them; empty: all
 * @param status null: all that are not archived
 * @param category empty: any
 * @param tag empty: any
 */
public record DocumentFilter(String text, @Nullable DocumentStatus status, String category, String tag) {

    public static final DocumentFilter ALL = new DocumentFilter("", null, "", "");
}
