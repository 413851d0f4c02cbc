package com.genius365.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a person says of themselves.
 *
 * @param language two letters
 * @param timeZone as the tz database names it; empty: that of the workspace
 */
public record ProfileDraft(
        @NotBlank(message = "Enter your first name.") @Size(max = 80, message = "At most 80 characters.")
        String firstName,

        @NotNull @Size(max = 80, message = "At most 80 characters.")
        String lastName,

        @Pattern(regexp = "[a-z]{2}", message = "Choose a language.")
        String language,

        @NotNull @Size(max = 64) String timeZone) {}
