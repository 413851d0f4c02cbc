package com.genius365.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A client as it is typed in.
 *
 * @param slug what its address ends with
 * @param ownerEmail who is invited to own it; empty: nobody yet
 */
public record ClientDraft(
        @NotBlank(message = "Give the client a name.") @Size(max = 120, message = "At most 120 characters.")
        String name,

        @Size(max = ClientDraft.LONGEST_SLUG, message = "At most 63 characters.")
        @Pattern(
                regexp = "[a-z0-9](-?[a-z0-9])*",
                message = "Use small letters and digits, with single hyphens between them.")
        String slug,

        @NotNull
        @Pattern(regexp = "|[^@\\s]+@[^@\\s]+", message = "Enter an e-mail address like name@example.com.")
        @Size(max = 254, message = "This is too long for an e-mail address.")
        String ownerEmail) {

    public static final int LONGEST_SLUG = 63;
}
