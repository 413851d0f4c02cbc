package com.genius365.branding;

import java.util.Locale;

/** What a brand has pictures for. */
public enum PictureKind {
    /** At most as wide as a drawer, drawn at twice its size. */
    LOGO(1024, 512),
    /** Instead of the logo in dark mode. */
    LOGO_DARK(1024, 512),
    FAVICON(192, 192),
    /** Beside the sign-in form on wide screens. */
    SIGN_IN(1920, 1920);

    private final int width;
    private final int height;

    PictureKind(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** As people call it. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As it stands in an address. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PictureKind ofPath(String path) {
        return valueOf(path.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
