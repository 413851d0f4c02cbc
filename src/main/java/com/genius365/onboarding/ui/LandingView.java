package com.genius365.onboarding.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.tenancy.CurrentHost;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The bare address of the platform: what it is, and for whom. An agency's visitors are led to its page to sign in. */
@Route(value = "", autoLayout = false)
@PageTitle("AI phone agents under your own name")
@AnonymousAllowed
class LandingView extends PublicPage {

    private final transient PublicFrame frame;

    LandingView(CurrentHost host, PublicFrame frame) {
        super(host);
        this.frame = frame;
    }

    @Override
    void elsewhere(BeforeEnterEvent event) {
        event.forwardTo("select-workspace");
    }

    @Override
    void build() {
        removeAll();
        add(frame.with(hero(), features(), audiences(), closing()));
    }

    private static Section hero() {
        var eyebrow = new Span("For agencies");
        eyebrow.addClassName("public-eyebrow");
        var lead = new Paragraph("Build AI phone agents for your clients, run them on the voice provider you like, and"
                + " show everything under your brand: your logo, your domain, your prices.");
        lead.addClassName("public-lead");
        var calls = new Div(
                PublicFrame.call("/request-partner", "Become a partner"),
                PublicFrame.quietCall("/pricing", "See pricing"));
        calls.addClassName("public-calls");
        var words = new Div(eyebrow, new H1("AI phone agents, sold under your own name"), lead, calls);
        words.addClassName("public-hero-words");
        var light = new Image("/themes/base/product.png", "The call log of a client's workspace");
        light.addClassName("light-only");
        var dark = new Image("/themes/base/product-dark.png", "The call log of a client's workspace");
        dark.addClassName("dark-only");
        var picture = new Div(light, dark);
        picture.addClassName("public-picture");
        var hero = new Section(words, picture);
        hero.addClassName("public-hero");
        return hero;
    }

    private static Section features() {
        var grid = new Div(
                feature(AppIcon.PALETTE, "Only your brand", "Logo, colours, fonts, domain, mails. Nothing names us."),
                feature(
                        AppIcon.COMPANY,
                        "A workspace for every client",
                        "Own agents, calls, people and rights. Nobody sees what is another's."),
                feature(
                        AppIcon.AGENT,
                        "Agents that answer and call",
                        "Write what they say, choose a voice, and publish in one click."),
                feature(
                        AppIcon.CONVERSATION,
                        "Every call on record",
                        "Transcript, recording, cost and outcome, found as you type."),
                feature(
                        AppIcon.INTEGRATION,
                        "Your choice of provider",
                        "VAPI, Retell or Synthflow, with your keys or your client's. Change it without starting over."),
                feature(
                        AppIcon.SHIELD,
                        "Kept apart, kept safe",
                        "Sealed keys, fine-grained roles, and a log of who did what."));
        grid.addClassName("public-grid");
        return section("What you get", "Everything between your client and the phone.", grid);
    }

    private static Section audiences() {
        var grid = new Div(
                audience("Marketing agencies", "Turn the leads you already bring into calls that were answered."),
                audience("Call centres", "Let agents take the simple calls, and people the ones that matter."),
                audience("Consultants and software houses", "Add a voice to what you build, and earn every month."));
        grid.addClassNames("public-grid", "public-audiences");
        return section("Who it is for", "People who look after other people's customers.", grid);
    }

    private static Section closing() {
        var box = new Div(
                new H2("Your first client can call tomorrow"),
                new Paragraph("Tell us about your agency. We answer within two working days."),
                PublicFrame.call("/request-partner", "Become a partner"));
        box.addClassName("public-closing");
        return new Section(box);
    }

    private static Section section(String title, String sentence, Div content) {
        var lead = new Paragraph(sentence);
        lead.addClassName("public-section-lead");
        var section = new Section(new H2(title), lead, content);
        section.addClassName("public-section");
        return section;
    }

    private static Div feature(AppIcon icon, String title, String sentence) {
        var picture = new Span(icon.create());
        picture.addClassName("public-icon");
        var card = new Div(picture, new H3(title), new Paragraph(sentence));
        card.addClassName("public-card");
        return card;
    }

    private static Div audience(String title, String sentence) {
        var card = new Div(new H3(title), new Paragraph(sentence));
        card.addClassName("public-audience");
        return card;
    }
}
