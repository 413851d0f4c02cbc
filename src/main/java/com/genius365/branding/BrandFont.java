package com.genius365.branding;

/** The fonts a brand may choose from: ours, and those that systems bring along, so that none is fetched from elsewhere. */
public enum BrandFont {
    STANDARD("Standard", ""),
    SYSTEM("System", "system-ui, ui-sans-serif, sans-serif"),
    HUMANIST("Humanist", "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', source-sans-pro, sans-serif"),
    GEOMETRIC("Geometric", "Avenir, Montserrat, Corbel, 'URW Gothic', source-sans-pro, sans-serif"),
    CLASSICAL("Classical", "Optima, Candara, 'Noto Sans', source-sans-pro, sans-serif"),
    SERIF("Serif", "Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif");

    private final String label;
    private final String stack;

    BrandFont(String label, String stack) {
        this.label = label;
        this.stack = stack;
    }

    public String label() {
        return label;
    }

    /** As CSS names it; empty: the product's own. */
    public String stack() {
        return stack;
    }
}
