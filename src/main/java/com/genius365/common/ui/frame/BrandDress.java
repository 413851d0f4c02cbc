package com.genius365.common.ui.frame;

import com.genius365.common.ui.Monogram;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a frame shows of the company whose page it is.
 *
 * @param darkLogo instead of the logo in dark mode
 * @param picture beside the form, before signing in
 * @param links below the form, before signing in: imprint, privacy
 */
public record BrandDress(
        String companyName,
        Optional<String> logo,
        Optional<String> darkLogo,
        Optional<String> picture,
        List<BrandLink> links) {

    /** A link to a page of the company. */
    public record BrandLink(String label, String address) {}

    /** The logo, or the name with its initials where there is none. */
    List<Component> mark(String logoClass, String nameClass) {
        if (logo.isEmpty()) {
            var name = new Span(companyName);
            name.addClassName(nameClass);
            return List.of(new Monogram(companyName).square(), name);
        }
        var light = image(logo.get(), logoClass);
        if (darkLogo.isEmpty()) {
            return List.of(light);
        }
        light.addClassName("light-only");
        var dark = image(darkLogo.get(), logoClass);
        dark.addClassName("dark-only");
        return List.of(light, dark);
    }

    private Image image(String path, String className) {
        var image = new Image(path, companyName);
        image.addClassName(className);
        return image;
    }
}
