package com.genius365.onboarding;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A partner that a super admin makes without a request. */
public record PartnerDraft(
        @NotBlank(message = "Enter the name of the company.") @Size(max = 120, message = "At most 120 characters.")
        String company,

        @NotNull String subdomain,

        @NotBlank(message = "Choose a plan.") String plan,

        @NotBlank(message = "Enter the name of the owner.") @Size(max = 120, message = "At most 120 characters.")
        String ownerName,

        @NotBlank(message = "Enter the owner's e-mail address.")
        @Email(message = "This is not an e-mail address.")
        @Size(max = 254, message = "At most 254 characters.")
        String ownerEmail) {}
