package com.genius365.tenancy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;

/**
 * What a person may set in an organisation.
 *
 * @param timeZone of new workspaces
 * @param language of new workspaces, BCP 47
 */
public record PartnerSettingsDraft(
        @NotBlank(message = "Give the organisation a name.") @Size(max = 120, message = "At most 120 characters.")
        String name,

        @NotNull(message = "Choose a time zone.") ZoneId timeZone,

        @NotNull(message = "Choose a language.")
        @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", message = "Choose a language.")
        String language) {}
