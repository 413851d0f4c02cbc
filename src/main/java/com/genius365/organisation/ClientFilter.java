package com.genius365.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Which clients a list shows.
 *
 * @param text in the client's or its owner's name or address; empty: any
 * @param status null: all but archived ones
 */
public record ClientFilter(String text, @Nullable ClientStatus status) {

    public static final ClientFilter ALL = new ClientFilter("", null);
}
