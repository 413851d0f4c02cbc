package com.genius365.common.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Base64;
import java.util.Optional;

/** A small picture of how a company's sign-in page would look; nothing in it does anything. */
public class SignInPreview extends Div {

    /**
     * @param primary {@code #rrggbb}, checked before
     * @param onPrimary what reads on it, {@code #rrggbb}
     */
    public SignInPreview(String company, Optional<Image> logo, String primary, String onPrimary, String secondary) {
        addClassName("sign-in-preview");
        getStyle().set("--preview-primary", primary);
        getStyle().set("--preview-on-primary", onPrimary);
        getStyle().set("--preview-secondary", secondary);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", "How the sign-in page of " + company + " would look");
        var name = new Span(company);
        name.addClassName("sign-in-preview-name");
        var brand = new Div();
        brand.addClassName("sign-in-preview-brand");
        logo.ifPresentOrElse(
                image -> {
                    image.addClassName("sign-in-preview-logo");
                    brand.add(image);
                },
                () -> brand.add(name));
        var title = new Span("Sign in");
        title.addClassName("sign-in-preview-title");
        var button = new Span("Sign in");
        button.addClassName("sign-in-preview-button");
        var link = new Span("Forgot your password?");
        link.addClassName("sign-in-preview-link");
        add(brand, title, field(), field(), button, link);
    }

    /** A picture that is not served at an address yet. */
    public static Image image(String contentType, byte[] body, String name) {
        return new Image(
                "data:" + contentType + ";base64," + Base64.getEncoder().encodeToString(body), name);
    }

    private static Span field() {
        var field = new Span();
        field.addClassName("sign-in-preview-field");
        return field;
    }
}
