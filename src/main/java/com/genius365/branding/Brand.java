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
        int cornerRadius) {}
