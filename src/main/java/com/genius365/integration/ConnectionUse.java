package com.genius365.integration;

import com.genius365.access.WorkspaceId;
import jakarta.validation.constraints.NotNull;

/**
 * A workspace that may use a connection of its partner.
 *
 * @param isDefault it wins over the partner's other connections to the same vendor
 */
public record ConnectionUse(@NotNull WorkspaceId workspace, boolean isDefault) {}
