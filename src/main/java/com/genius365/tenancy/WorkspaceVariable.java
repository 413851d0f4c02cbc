package com.genius365.tenancy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Something that all agents of a workspace know.
 *
 * @param name in a prompt: {@code {{opening_hours}}}
 */
public record WorkspaceVariable(
        @NotNull
        @Pattern(
                regexp = WorkspaceVariable.NAME,
                message = "Small letters, digits and _ only, beginning with a letter; at most 40.")
        String name,

        @NotNull @Size(max = 500, message = "At most 500 characters.")
        String value) {

    public static final String NAME = "[a-z][a-z0-9_]{0,39}";
}
