package com.genius365.account.ui;

import com.genius365.account.OwnProfile;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Monogram;
import com.genius365.common.ui.Toasts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;

/** The own picture: shown, replaced, removed. */
class PictureField extends Composite<Div> {

    private static final int LARGEST = 5 * 1024 * 1024;

    private final transient OwnProfile profile;
    private final Div shown = new Div();
    private final Button remove = new Button("Remove", click -> remove());

    PictureField(OwnProfile profile) {
        this.profile = profile;
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var upload = new Upload(UploadHandler.inMemory((file, bytes) -> {
            profile.setPicture(bytes);
            show();
            Toasts.success("Your picture is set.");
        }));
        upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/webp");
        upload.setMaxFileSize(LARGEST);
        upload.setDropAllowed(false);
        var choose = new Button("Choose a picture", AppIcon.UPLOAD.create());
        choose.addThemeVariants(ButtonVariant.SMALL);
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(rejected -> Toasts.error("Choose a PNG, JPEG or WebP file of at most 5 MB."));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addClassName("picture-upload");
        var hint = new Span("PNG, JPEG or WebP, at most 5 MB.");
        hint.addClassNames("text-secondary", "text-small");
        var actions = new Div(upload, remove);
        actions.addClassName("cluster");
        var side = new Div(actions, hint);
        side.addClassName("picture-side");
        getContent().addClassName("picture-field");
        getContent().add(shown, side);
        show();
    }

    private void remove() {
        profile.removePicture();
        show();
    }

    private void show() {
        shown.removeAll();
        var path = profile.picturePath();
        remove.setVisible(path.isPresent());
        path.ifPresentOrElse(
                it -> {
                    var image = new Image(it, "Your picture");
                    image.addClassName("picture");
                    shown.add(image);
                },
                () -> {
                    var own = profile.get();
                    var name = (own.draft().firstName() + " " + own.draft().lastName()).strip();
                    var initials = new Monogram(name.isEmpty() ? own.email() : name);
                    initials.addClassName("picture");
                    shown.add(initials);
                });
    }
}
