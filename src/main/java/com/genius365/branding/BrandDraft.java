package com.genius365.branding;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A brand as it is typed in.
 *
 * @param background empty: the product's own, like text
 */
public record BrandDraft(
        @NotBlank(message = "Enter the name of your company.") @Size(max = 120, message = "At most 120 characters.")
        String companyName,

        @NotNull @Pattern(regexp = COLOR, message = NOT_A_COLOR)
        String primary,

        @NotNull @Pattern(regexp = COLOR, message = NOT_A_COLOR)
        String secondary,

        @NotNull @Pattern(regexp = "|" + COLOR, message = NOT_A_COLOR)
        String background,

        @NotNull @Pattern(regexp = "|" + COLOR, message = NOT_A_COLOR)
        String text,

        @NotNull CornerStyle corners,
        @NotNull BrandFont font,

        @NotNull
        @Email(message = "This is not an e-mail address.")
        @Size(max = 254, message = "At most 254 characters.")
        String supportEmail,

        @NotNull @Size(max = 300, message = "At most 300 characters.")
        String supportAddress,

        @NotNull @Pattern(regexp = LINK, message = NOT_A_LINK)
        String imprintUrl,

        @NotNull @Pattern(regexp = LINK, message = NOT_A_LINK)
        String privacyUrl,

        @NotNull @Pattern(regexp = LINK, message = NOT_A_LINK)
        String termsUrl,

        @NotNull @Size(max = 200, message = "At most 200 characters.")
        String mailHeader,

        @NotNull @Size(max = 500, message = "At most 500 characters.")
        String mailFooter) {

    private static final String COLOR = "#[0-9a-fA-F]{6}";
    private static final String NOT_A_COLOR = "Enter a colour like #4f46e5.";
    private static final String LINK =
            "|https?://[a-zA-Z0-9.-]{1,100}(:[0-9]{1,5})?(/[a-zA-Z0-9._~:/?#@!$&()*+,;=%-]{0,180})?";
    private static final String NOT_A_LINK = "Enter a whole address, like https://www.example.com/privacy.";
}
