package com.genius365.admin.ui;

import java.util.Optional;
import java.util.UUID;

/** Reads ids that stand in addresses. */
final class AdminIds {

    private AdminIds() {}

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
