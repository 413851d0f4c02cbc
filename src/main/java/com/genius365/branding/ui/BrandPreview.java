package com.genius365.branding.ui;

import com.genius365.branding.BrandDraft;
import com.genius365.branding.Color;
import com.genius365.branding.Picture;
import com.genius365.branding.PictureKind;
import com.genius365.common.ui.BrandScope;
import com.genius365.common.ui.Monogram;
import com.genius365.common.ui.PictureField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a draft of a brand will look like: the page to sign in, the pages behind it, and a mail. */
class BrandPreview extends Composite<Div> {

    private final Tab signIn = new Tab("Sign-in page");
    private final Tab app = new Tab("App");
    private final Tab mail = new Tab("Mail");
    private final Tabs tabs = new Tabs(signIn, app, mail);
    private final RadioButtonGroup<String> scheme = new RadioButtonGroup<>();
    private final BrandScope canvas = new BrandScope();
    private transient Optional<BrandDraft> draft = Optional.empty();
    private transient Map<PictureKind, Picture> pictures = new EnumMap<>(PictureKind.class);

    BrandPreview() {
        getContent().addClassName("brand-preview");
        scheme.setItems("Light", "Dark");
        scheme.setValue("Light");
        scheme.setAriaLabel("Colours of the preview");
        scheme.addValueChangeListener(change -> draw());
        tabs.addSelectedChangeListener(change -> draw());
        canvas.addClassName("brand-preview-canvas");
        // A picture of pages: nothing in it can be reached.
        canvas.getElement().setAttribute("aria-hidden", "true");
        var head = new Div(tabs, scheme);
        head.addClassName("brand-preview-head");
        getContent().add(head, canvas);
    }

    /** The mail has one look, and the sign-in page is what is seen first. */
    void show(BrandDraft shown, Map<PictureKind, Picture> shownPictures) {
        draft = Optional.of(shown);
        pictures = new EnumMap<>(PictureKind.class);
        pictures.putAll(shownPictures);
        draw();
    }

    private void draw() {
        draft.ifPresent(brand -> {
            var isMail = tabs.getSelectedTab() == mail;
            var isDark = "Dark".equals(scheme.getValue()) && !isMail;
            scheme.setVisible(!isMail);
            canvas.show(variables(brand), isDark);
            canvas.removeAll();
            canvas.add(
                    isMail ? mail(brand) : tabs.getSelectedTab() == app ? app(brand, isDark) : signIn(brand, isDark));
        });
    }

    private static Map<String, String> variables(BrandDraft brand) {
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

    private Div signIn(BrandDraft brand, boolean isDark) {
        var form = box(
                "mini-form",
                words("mini-title", "Sign in"),
                words("mini-hint", "to " + brand.companyName()),
                words("mini-label", "E-mail"),
                box("mini-field"),
                words("mini-label", "Password"),
                box("mini-field"),
                words("mini-button", "Sign in"));
        var main = box("mini-sign-in", box("mini-brand", mark(brand, isDark)), form, box("mini-links", links(brand)));
        var page = box("mini-page", main);
        Optional.ofNullable(pictures.get(PictureKind.SIGN_IN)).ifPresent(picture -> {
            page.addClassName("mini-page-split");
            page.add(box("mini-picture", PictureField.picture(picture.contentType(), picture.body())));
        });
        return page;
    }

    private Div app(BrandDraft brand, boolean isDark) {
        var menu = box("mini-menu", box("mini-brand", mark(brand, isDark)));
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

    private Div mail(BrandDraft brand) {
        var letter = box("mini-mail", box("mini-brand", mark(brand, false)));
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

    private Component[] mark(BrandDraft brand, boolean isDark) {
        var logo = Optional.ofNullable(isDark ? pictures.get(PictureKind.LOGO_DARK) : null)
                .or(() -> Optional.ofNullable(pictures.get(PictureKind.LOGO)));
        return logo.map(picture -> new Component[] {PictureField.picture(picture.contentType(), picture.body())})
                .orElseGet(() -> new Component[] {
                    new Monogram(brand.companyName()).square(), words("mini-strong", brand.companyName())
                });
    }

    private static Component[] links(BrandDraft brand) {
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
