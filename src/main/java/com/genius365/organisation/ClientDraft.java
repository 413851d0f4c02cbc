package com.genius365.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A client as it is typed in.
 *
 * @param slug what its address ends with
 */
public record ClientDraft(
        @NotBlank(message = "Give the client a name.") @Size(max = 120, message = "At most 120 characters.")
        String name,

        @Size(max = ClientDraft.LONGEST_SLUG, message = "At most 63 characters.")
        @Pattern(
                regexp = "[a-z0-9](-?[a-z0-9])*",
                message = "Use small letters and digits, with single hyphens between them.")
        String slug) {

    public static final int LONGEST_SLUG = 63;
}
