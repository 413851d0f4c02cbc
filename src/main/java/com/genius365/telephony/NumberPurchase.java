package com.genius365.telephony;

import com.genius365.integration.ConnectionId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A number to buy, as a person asks for it.
 *
 * @param country ISO 3166
 * @param areaCode three digits; empty: any
 */
public record NumberPurchase(
        @NotNull ConnectionId connection,

        @NotBlank(message = "Give the number a name.") @Size(max = 26, message = "At most 26 characters.")
        String label,

        @NotBlank(message = "Choose a country.") @Size(max = 2)
        String country,

        @NotNull @Pattern(regexp = "([2-9]\\d{2})?", message = "Three digits, like 415.")
        String areaCode,

        boolean isTollFree) {}
