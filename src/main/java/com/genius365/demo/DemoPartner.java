package com.genius365.demo;

import java.util.Locale;

/**
 * An agency of the demo, and how it looks.
 *
 * <p>Its logo is drawn in {@code logoColor}, which reads on white and on black alike.
 */
enum DemoPartner {
    ACME("Acme Voice Agency", "#c2410c", "#292524", "#fff8f3", "#292524", 16, "#ea580c"),
    NORTHWIND("Northwind Dialog", "#0f766e", "#0b2b33", "#f3f8f8", "#0b2b33", 2, "#0d9488");

    private final String label;
    private final String primaryColor;
    private final String secondaryColor;
    private final String backgroundColor;
    private final String textColor;
    private final int cornerRadius;
    private final String logoColor;

    DemoPartner(
            String label,
            String primaryColor,
            String secondaryColor,
            String backgroundColor,
            String textColor,
            int cornerRadius,
            String logoColor) {
        this.label = label;
        this.primaryColor = primaryColor;
        this.secondaryColor = secondaryColor;
        this.backgroundColor = backgroundColor;
        this.textColor = textColor;
        this.cornerRadius = cornerRadius;
        this.logoColor = logoColor;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    String primaryColor() {
        return primaryColor;
    }

    String secondaryColor() {
        return secondaryColor;
    }

    String backgroundColor() {
        return backgroundColor;
    }

    String textColor() {
        return textColor;
    }

    int cornerRadius() {
        return cornerRadius;
    }

    String logoColor() {
        return logoColor;
    }

    String supportEmail() {
        return "support@" + slug() + ".test";
    }
}
