package com.genius365.onboarding;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The first super admin, as that person types it in. */
public record SetupDraft(
        @NotBlank(message = "Enter your first name.") @Size(max = 80, message = "At most 80 characters.")
        String firstName,

        @NotNull @Size(max = 80, message = "At most 80 characters.")
        String lastName,

        @NotBlank(message = "Enter your e-mail address.")
        @Email(message = "This is not an e-mail address.")
        @Size(max = 254, message = "At most 254 characters.")
        String email,

        @NotNull String password) {

    @Override
    public String toString() {
        return "SetupDraft[hidden]";
    }
}
