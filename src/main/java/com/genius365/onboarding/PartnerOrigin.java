package com.genius365.onboarding;

import com.genius365.branding.Color;
import com.genius365.branding.Picture;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a new partner begins with.
 *
 * @param slug its host is {@code <slug>.<platform domain>}
 * @param plan the code of one in the price list
 * @param ownerEmail of the first person, who owns it
 */
record PartnerOrigin(
        String slug,
        String name,
        @Nullable String plan,
        Color primary,
        Color secondary,
        String ownerName,
        String ownerEmail,
        Optional<Picture> logo) {}
