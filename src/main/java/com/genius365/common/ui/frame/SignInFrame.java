package com.genius365.common.ui.frame;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Monogram;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** The frame of all screens before somebody is signed in: the company, one form, and beside it what is promised. */
public class SignInFrame extends Composite<Div> implements Dressable {

    private final Div brand = new Div();
    private final H1 heading = new H1();
    private final Paragraph sentence = new Paragraph();
    private final Div form = new Div();
    private final Footer footer = new Footer();
    private final Div legal = new Div();
    private final Aside aside = new Aside();
    private boolean hasPromises;

    public SignInFrame(String heading, String sentence) {
        brand.addClassName("sign-in-brand");
        this.heading.addClassName("sign-in-heading");
        this.sentence.addClassName("sign-in-sentence");
        form.addClassName("sign-in-form");
        footer.addClassName("sign-in-footer");
        aside.addClassName("sign-in-aside");
        aside.setVisible(false);
        legal.addClassName("sign-in-legal");
        legal.setVisible(false);

        var box = new Div(this.heading, this.sentence, form);
        box.addClassName("sign-in-box");
        var main = new Main(brand, box, footer, legal);
        main.addClassName("sign-in-main");
        getContent().addClassName("sign-in");
        getContent().add(main, aside);

        setHeading(heading, sentence);
    }

    public final void setHeading(String heading, String sentence) {
        this.heading.setText(heading);
        this.sentence.setText(sentence);
        this.sentence.setVisible(!sentence.isEmpty());
    }

    /** Shows the company's logo; its name is what screen readers say. */
    public SignInFrame withLogo(String imageUrl, String companyName) {
        var image = new Image(imageUrl, companyName);
        image.addClassName("sign-in-logo");
        return showBrand(image);
    }

    /** Shows the company's name with its initials, where there is no logo. */
    public SignInFrame withMonogram(String companyName) {
        var name = new Span(companyName);
        name.addClassName("sign-in-name");
        return showBrand(new Monogram(companyName).square(), name);
    }

    /** Replaces the form: fields, a button, links below. */
    public SignInFrame withForm(Component... components) {
        form.removeAll();
        form.add(components);
        return this;
    }

    /** Replaces the foot: imprint, privacy, the theme switch. */
    public SignInFrame withFooter(Component... components) {
        footer.removeAll();
        footer.add(components);
        return this;
    }

    /** Shows a panel in the company's colour on wide screens. */
    public SignInFrame withAside(String claim, List<String> promises) {
        var list = new UnorderedList();
        promises.forEach(promise -> list.add(new ListItem(AppIcon.CHECK.create(), new Span(promise))));
        aside.removeAll();
        aside.add(new H2(claim), list);
        aside.setVisible(true);
        hasPromises = true;
        getContent().addClassName("sign-in-split");
        return this;
    }

    @Override
    public final void dress(BrandDress dress) {
        showBrand(dress.mark("sign-in-logo", "sign-in-name").toArray(Component[]::new));
        legal.removeAll();
        dress.links().forEach(link -> legal.add(new Anchor(link.address(), link.label())));
        legal.setVisible(!dress.links().isEmpty());
        if (!hasPromises) {
            showPicture(dress.picture());
        }
    }

    private void showPicture(Optional<String> path) {
        aside.removeAll();
        path.ifPresent(it -> {
            var picture = new Image(it, "");
            picture.addClassName("sign-in-picture");
            aside.add(picture);
        });
        aside.setVisible(path.isPresent());
        getContent().setClassName("sign-in-split", path.isPresent());
    }

    private SignInFrame showBrand(Component... components) {
        brand.removeAll();
        brand.add(components);
        return this;
    }
}
