package com.genius365.onboarding;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a super admin changes in a request before deciding. */
public record PartnerRequestEdit(
        @NotBlank(message = "Enter the name of the company.") @Size(max = 120, message = "At most 120 characters.")
        String company,

        @NotBlank(message = "Enter the name of the person.") @Size(max = 120, message = "At most 120 characters.")
        String contactName,

        @NotBlank(message = "Enter the e-mail address.")
        @Email(message = "This is not an e-mail address.")
        @Size(max = 254, message = "At most 254 characters.")
        String email,

        @NotNull @Size(max = 40, message = "At most 40 characters.")
        String phone,

        @NotNull String subdomain,

        @NotBlank(message = "Choose a plan.") String plan,

        @NotNull @Pattern(regexp = PartnerRequestEdit.COLOR, message = "A colour like #4f46e5.")
        String primaryColor,

        @NotNull @Pattern(regexp = PartnerRequestEdit.COLOR, message = "A colour like #4f46e5.")
        String secondaryColor) {

    public static final String COLOR = "#[0-9a-f]{6}";
}
