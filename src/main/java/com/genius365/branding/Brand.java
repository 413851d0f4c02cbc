package com.genius365.branding;

import com.genius365.access.PartnerId;
import java.util.Optional;

/**
 * What is seen of a partner.
 *
 * @param logoPath address of the logo on any host; it changes when the picture does
 * @param background for light mode only
 * @param text for light mode only
 * @param cornerRadius in pixels, 0 to 24
 * @param logoDarkPath instead of the logo in dark mode
 * @param signInPath the picture beside the sign-in form
 * @param supportAddress several lines, or empty
 * @param mailHeader one line above every mail, or empty
 * @param mailFooter several lines below every mail, or empty
 */
public record Brand(
        PartnerId partner,
        String companyName,
        Optional<String> logoPath,
        Optional<String> faviconPath,
        Color primary,
        Color secondary,
        Optional<Color> background,
        Optional<Color> text,
        int cornerRadius,
        Optional<String> logoDarkPath,
        Optional<String> signInPath,
        BrandFont font,
        Optional<String> supportEmail,
        String supportAddress,
        LegalLinks legal,
        String mailHeader,
        String mailFooter) {}
