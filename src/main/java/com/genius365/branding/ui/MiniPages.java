package com.genius365.branding.ui;

import com.genius365.branding.BrandDraft;
import com.genius365.branding.Color;
import com.genius365.branding.Picture;
import com.genius365.branding.PictureKind;
import com.genius365.common.ui.Monogram;
import com.genius365.common.ui.PictureField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Miniatures of pages in a brand, which nobody can use. */
record MiniPages(BrandDraft brand, Map<PictureKind, Picture> pictures) {

    Map<String, String> variables() {
        var variables = new LinkedHashMap<>(BrandStyle.colors(
                new Color(brand.primary()),
                new Color(brand.secondary()),
                color(brand.background()),
                color(brand.text()),
                brand.corners().radius()));
        variables.putIfAbsent("--brand-background", "#fafafb");
        variables.putIfAbsent("--brand-text", "#1c1d21");
        variables.put("--brand-font", BrandStyle.stack(brand.font()));
        return variables;
    }

    private static Optional<Color> color(String hex) {
        return hex.isEmpty() ? Optional.empty() : Optional.of(new Color(hex));
    }

    Div signIn(boolean isDark) {
        var form = box(
                "mini-form",
                words("mini-title", "Sign in"),
                words("mini-hint", "to " + brand.companyName()),
                words("mini-label", "E-mail"),
                box("mini-field"),
                words("mini-label", "Password"),
                box("mini-field"),
                words("mini-button", "Sign in"));
        var main = box("mini-sign-in", box("mini-brand", mark(isDark)), form, box("mini-links", links()));
        var page = box("mini-page", main);
        Optional.ofNullable(pictures.get(PictureKind.SIGN_IN)).ifPresent(picture -> {
            page.addClassName("mini-page-split");
            page.add(box("mini-picture", PictureField.picture(picture.contentType(), picture.body())));
        });
        return page;
    }

    Div app(boolean isDark) {
        var menu = box("mini-menu", box("mini-brand", mark(isDark)));
        List.of("Dashboard", "Agents", "Calls", "Members")
                .forEach(entry ->
                        menu.add(words(entry.equals("Agents") ? "mini-entry mini-entry-here" : "mini-entry", entry)));
        var cards = box("mini-cards");
        List.of("Front desk", "Bookings", "Follow-up")
                .forEach(agent -> cards.add(box(
                        "mini-card",
                        words("mini-strong", agent),
                        words("mini-hint", "Answers the phone, day and night"))));
        var head = box("mini-head", words("mini-title", "Agents"), words("mini-button", "New agent"));
        return box("mini-app", menu, box("mini-content", head, cards));
    }

    /** A mail has one look. */
    Div mail() {
        var letter = box("mini-mail", box("mini-brand", mark(false)));
        if (!brand.mailHeader().isBlank()) {
            letter.add(words("mini-hint", brand.mailHeader()));
        }
        letter.add(
                words("mini-title", "You are invited"),
                words("mini-text", "Hello, " + brand.companyName() + " invites you to work together."),
                words("mini-button", "Accept the invitation"));
        var foot = box("mini-mail-foot");
        List.of(brand.mailFooter(), brand.supportAddress(), brand.supportEmail()).stream()
                .filter(line -> !line.isBlank())
                .forEach(line -> foot.add(words("mini-hint mini-lines", line)));
        letter.add(foot);
        return box("mini-page", letter);
    }

    private Component[] mark(boolean isDark) {
        var logo = Optional.ofNullable(isDark ? pictures.get(PictureKind.LOGO_DARK) : null)
                .or(() -> Optional.ofNullable(pictures.get(PictureKind.LOGO)));
        return logo.map(picture -> new Component[] {PictureField.picture(picture.contentType(), picture.body())})
                .orElseGet(() -> new Component[] {
                    new Monogram(brand.companyName()).square(), words("mini-strong", brand.companyName())
                });
    }

    private Component[] links() {
        var labels = new ArrayList<String>();
        if (!brand.imprintUrl().isBlank()) {
            labels.add("Imprint");
        }
        if (!brand.privacyUrl().isBlank()) {
            labels.add("Privacy");
        }
        if (!brand.termsUrl().isBlank()) {
            labels.add("Terms");
        }
        if (!brand.supportEmail().isBlank()) {
            labels.add("Support");
        }
        return labels.stream().map(Span::new).toArray(Component[]::new);
    }

    private static Div box(String className, Component... components) {
        var box = new Div(components);
        box.addClassNames(className.split(" "));
        return box;
    }

    private static Span words(String className, String text) {
        var words = new Span(text);
        words.addClassNames(className.split(" "));
        return words;
    }
}
