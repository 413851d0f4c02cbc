package com.genius365.provider;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which agents a number is to lead to. Empty: that direction stays as it is.
 *
 * @param inbound who answers calls
 * @param outbound who calls from it
 */
public record NumberTarget(Optional<Agent> inbound, Optional<Agent> outbound) {

    /** @param id the vendor's id; null: none */
    public record Agent(@Nullable String id) {}
}
