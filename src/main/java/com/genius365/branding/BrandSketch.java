package com.genius365.branding;

import java.util.Set;

/**
 * A brand on its editor's page.
 *
 * @param pictures those it has
 * @param isDraft whether it differs from what is published
 * @param version for the next change; 0 where there is no draft
 */
public record BrandSketch(BrandDraft draft, Set<PictureKind> pictures, boolean isDraft, long version) {}
