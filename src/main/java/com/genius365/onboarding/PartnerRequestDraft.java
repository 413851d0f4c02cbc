package com.genius365.onboarding;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an agency tells about itself when it asks to become a partner. */
public record PartnerRequestDraft(
        @NotBlank(message = "Enter the name of your company.") @Size(max = 120, message = "At most 120 characters.")
        String company,

        @NotBlank(message = "Enter your name.") @Size(max = 120, message = "At most 120 characters.")
        String contactName,

        @NotBlank(message = "Enter your e-mail address.")
        @Email(message = "This is not an e-mail address.")
        @Size(max = 254, message = "At most 254 characters.")
        String email,

        @Size(max = 40, message = "At most 40 characters.") String phone,

        @NotBlank(message = "Tell us what your company does.")
        @Size(min = 10, max = 4_000, message = "10 to 4,000 characters.")
        String businessDescription,

        @Nullable @Min(value = 1, message = "At least 1.") @Max(value = 1_000_000, message = "At most 1,000,000.")
        Integer expectedUsers,

        @NotBlank(message = "Tell us what you want to use it for.")
        @Size(min = 10, max = 4_000, message = "10 to 4,000 characters.")
        String useCase,

        @NotBlank(message = "Choose an address.") String subdomain,

        @NotNull @Pattern(regexp = COLOR, message = "Enter a colour like #4f46e5.")
        String primary,

        @NotNull @Pattern(regexp = COLOR, message = "Enter a colour like #4f46e5.")
        String secondary) {

    private static final String COLOR = "#[0-9a-fA-F]{6}";

    PartnerRequestDraft withSubdomain(String other) {
        return new PartnerRequestDraft(
                company,
                contactName,
                email,
                phone,
                businessDescription,
                expectedUsers,
                useCase,
                other,
                primary,
                secondary);
    }
}
