package com.genius365.branding.ui;

import com.genius365.branding.Brand;
import com.genius365.branding.BrandFont;
import com.genius365.branding.Color;
import com.genius365.common.ui.frame.BrandDress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A brand as pages are told of it: one fragment of CSS of typed values, and what the frames show. */
final class BrandStyle {

    private BrandStyle() {}

    static String css(Brand brand) {
        var all = new LinkedHashMap<>(
                colors(brand.primary(), brand.secondary(), brand.background(), brand.text(), brand.cornerRadius()));
        if (!brand.font().stack().isEmpty()) {
            all.put("--aura-font-family", brand.font().stack());
        }
        return all.entrySet().stream()
                .map(variable -> variable.getKey() + ":" + variable.getValue())
                .collect(Collectors.joining(";", "html{", "}"));
    }

    static Map<String, String> colors(
            Color primary, Color secondary, Optional<Color> background, Optional<Color> text, int cornerRadius) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("--brand-primary", primary.hex());
        variables.put("--brand-on-primary", primary.readableOnIt().hex());
        variables.put("--brand-secondary", secondary.hex());
        variables.put("--brand-radius", cornerRadius + "px");
        background.ifPresent(color -> variables.put("--brand-background", color.hex()));
        text.ifPresent(color -> variables.put("--brand-text", color.hex()));
        return variables;
    }

    /** @return what a preview inherits nothing of from the page around it */
    static String stack(BrandFont font) {
        return font.stack().isEmpty() ? "var(--aura-font-family-instrument-sans)" : font.stack();
    }

    static String icon(Brand brand) {
        return brand.faviconPath().or(brand::logoPath).orElse("data:,");
    }

    static BrandDress dress(Brand brand) {
        var links = new ArrayList<BrandDress.BrandLink>();
        brand.legal().imprint().ifPresent(address -> links.add(link("Imprint", address)));
        brand.legal().privacy().ifPresent(address -> links.add(link("Privacy", address)));
        brand.legal().terms().ifPresent(address -> links.add(link("Terms", address)));
        brand.supportEmail().ifPresent(email -> links.add(new BrandDress.BrandLink("Support", "mailto:" + email)));
        return new BrandDress(brand.companyName(), brand.logoPath(), brand.logoDarkPath(), brand.signInPath(), links);
    }

    private static BrandDress.BrandLink link(String label, URI address) {
        return new BrandDress.BrandLink(label, address.toString());
    }
}
