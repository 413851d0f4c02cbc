package com.genius365.provider;

import org.jspecify.annotations.Nullable;

/** A voice a vendor offers. */
public record RemoteVoice(
        String id,
        String name,
        @Nullable String gender,
        @Nullable String accent,
        @Nullable String previewUrl) {}
