package com.genius365.branding.ui;

import com.genius365.access.CurrentPartner;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.branding.BrandDraft;
import com.genius365.branding.BrandService;
import com.genius365.branding.BrandSketch;
import com.genius365.branding.Color;
import com.genius365.branding.Picture;
import com.genius365.branding.PictureKind;
import com.genius365.branding.PictureReader;
import com.genius365.branding.Readability;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.PictureField;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Toasts;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where an organisation makes its brand: what is changed is a draft until it is published. */
@Route("org/branding")
@PageTitle("Branding")
@RequiresPermission(Permission.PARTNER_BRANDING_READ)
class BrandingView extends VerticalLayout implements AfterNavigationObserver {

    private final transient BrandService brands;
    private final transient CurrentPartner partner;
    private final PageHeader header =
            new PageHeader("Branding", "Your name, logo and colours, on every page and mail.");
    private final Map<PictureKind, PictureField> pictureFields = new EnumMap<>(PictureKind.class);
    private final BrandingForm form;
    private final BrandPreview preview = new BrandPreview();
    private final Button discard = new Button("Discard draft", click -> discard());
    private final Button publish = new Button("Publish", click -> publish());
    private transient Map<PictureKind, Picture> pictures = new EnumMap<>(PictureKind.class);
    private long version;

    BrandingView(BrandService brands, CurrentPartner partner) {
        this.brands = brands;
        this.partner = partner;
        var logos = new Div(
                field(PictureKind.LOGO, "Logo", "PNG, JPEG or WebP, at most 5 MB; best on a transparent ground."),
                field(PictureKind.LOGO_DARK, "Logo for dark mode", "Only where the other one does not show on dark."),
                field(PictureKind.FAVICON, "Favicon", "In the tab of the browser. It is made square."));
        logos.addClassName("picture-fields");
        form = new BrandingForm(logos, field(PictureKind.SIGN_IN, "Picture", "Upright works best; it is cut to fit."));
        form.onChange(this::changed);
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        var side = new Aside(preview);
        side.addClassName("branding-side");
        var columns = new Div(form, side);
        columns.addClassName("branding");
        add(header.withActions(discard, publish), columns);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        var sketch = brands.get(partner.id());
        var mayEdit = partner.allows(Permission.PARTNER_BRANDING_EDIT);
        form.show(sketch.draft());
        form.setReadOnly(!mayEdit);
        pictures = new EnumMap<>(PictureKind.class);
        sketch.pictures()
                .forEach(kind -> brands.picture(partner.id(), kind).ifPresent(picture -> pictures.put(kind, picture)));
        pictureFields.forEach((kind, field) -> {
            field.setReadOnly(!mayEdit);
            showPicture(kind);
        });
        publish.setVisible(mayEdit);
        show(sketch);
    }

    private void show(BrandSketch sketch) {
        version = sketch.version();
        var mayEdit = partner.allows(Permission.PARTNER_BRANDING_EDIT);
        var complaints = complaints(sketch.draft());
        form.showComplaints(complaints, mayEdit);
        header.withTags(
                sketch.isDraft()
                        ? new StatusBadge("Draft saved, not published", Tone.WARNING)
                        : new StatusBadge("Published", Tone.SUCCESS));
        discard.setVisible(mayEdit && sketch.isDraft());
        publish.setEnabled(sketch.isDraft() && complaints.isEmpty());
        preview.show(sketch.draft(), pictures);
    }

    private void changed() {
        form.read()
                .ifPresentOrElse(
                        draft -> show(brands.save(partner.id(), version, draft)), () -> publish.setEnabled(false));
    }

    private PictureField field(PictureKind kind, String label, String hint) {
        var field = new PictureField(label, hint, PictureReader.LARGEST);
        field.onUpload(bytes -> {
            var sketch = brands.setPicture(partner.id(), version, kind, bytes);
            brands.picture(partner.id(), kind).ifPresent(picture -> pictures.put(kind, picture));
            showPicture(kind);
            show(sketch);
        });
        field.onRemove(() -> {
            var sketch = brands.removePicture(partner.id(), version, kind);
            pictures.remove(kind);
            showPicture(kind);
            show(sketch);
        });
        pictureFields.put(kind, field);
        return field;
    }

    private void showPicture(PictureKind kind) {
        Optional.ofNullable(pictureFields.get(kind))
                .ifPresent(field -> Optional.ofNullable(pictures.get(kind))
                        .ifPresentOrElse(
                                picture -> field.show(picture.contentType(), picture.body()), field::showNothing));
    }

    private void publish() {
        ConfirmAction.important(
                        "Publish this brand?",
                        "Everyone sees it at once, on every page that is open and in every mail from now on.",
                        "Publish")
                .ask(() -> {
                    brands.publish(partner.id(), version);
                    Toasts.success("Your brand is published");
                    load();
                });
    }

    private void discard() {
        ConfirmAction.destructive(
                        "Discard the draft?", "Your changes since the last publishing are gone.", "Discard draft")
                .ask(() -> {
                    brands.discard(partner.id());
                    load();
                });
    }

    private static List<Readability.Complaint> complaints(BrandDraft draft) {
        return Readability.of(
                new Color(draft.primary()),
                new Color(draft.secondary()),
                color(draft.background()),
                color(draft.text()));
    }

    private static Optional<Color> color(String hex) {
        return hex.isEmpty() ? Optional.empty() : Optional.of(new Color(hex));
    }
}
