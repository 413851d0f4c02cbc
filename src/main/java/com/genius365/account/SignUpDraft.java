package com.genius365.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A new account, as the person types it in. */
public record SignUpDraft(
        @NotBlank(message = "Enter your first name.") @Size(max = 80, message = "At most 80 characters.")
        String firstName,

        @NotNull @Size(max = 80, message = "At most 80 characters.")
        String lastName,

        @NotBlank(message = "Enter your e-mail address.")
        @Email(message = "This is not an e-mail address.")
        @Size(max = 254, message = "At most 254 characters.")
        String email,

        @NotNull String password) {

    /** What a password must not be made of. */
    String[] aboutThePerson() {
        return new String[] {email, firstName, lastName};
    }

    @Override
    public String toString() {
        return "SignUpDraft[hidden]";
    }
}
