package com.genius365.common.ui;

import com.genius365.common.Refusal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Consumer;

/** A picture that can be uploaded, looked at and taken away. What is wrong with an upload stands below it. */
public class PictureField extends Composite<Div> {

    private final int largest;
    private final Div frame = new Div();
    private final Upload upload = new Upload();
    private final Button choose = new Button("Upload", AppIcon.UPLOAD.create());
    private final Button remove = new Button("Remove");
    private final Span problem = new Span();
    private final Div actions = new Div(upload, remove);
    private transient Consumer<byte[]> onUpload = bytes -> {};
    private boolean hasPicture;
    private boolean isReadOnly;

    /** @param largest in bytes; more is not read */
    public PictureField(String label, String hint, int largest) {
        this.largest = largest;
        getContent().addClassName("picture-field");
        frame.addClassName("picture-field-frame");
        var name = new Span(label);
        name.addClassName("picture-field-label");
        var sentence = new Span(hint);
        sentence.addClassNames("text-secondary", "text-small");
        problem.addClassNames("text-danger", "text-small");
        problem.getElement().setAttribute("role", "alert");
        actions.addClassName("cluster");
        choose.setAriaLabel("Upload " + label);
        upload.setUploadButton(choose);
        upload.setDropAllowed(false);
        upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/webp");
        upload.setUploadHandler(this::receive);
        upload.addClassName("picture-field-upload");
        remove.setAriaLabel("Remove " + label);
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        var text = new Div(name, sentence, problem, actions);
        text.addClassName("picture-field-text");
        getContent().add(frame, text);
        showNothing();
    }

    /** @param listener is given what somebody uploaded, and throws a {@link Refusal} where it does not like it */
    public void onUpload(Consumer<byte[]> listener) {
        onUpload = listener;
    }

    public void onRemove(Runnable listener) {
        remove.addClickListener(click -> listener.run());
    }

    public final void show(String contentType, byte[] body) {
        frame.removeAll();
        frame.add(picture(contentType, body));
        hasPicture = true;
        arrange();
    }

    public final void showNothing() {
        frame.removeAll();
        frame.add(AppIcon.IMAGE.create());
        hasPicture = false;
        arrange();
    }

    public void setReadOnly(boolean readOnly) {
        isReadOnly = readOnly;
        arrange();
    }

    /** A picture from memory, for this page only. */
    public static Component picture(String contentType, byte[] body) {
        return new Image(
                DownloadHandler.fromInputStream(download ->
                        new DownloadResponse(new ByteArrayInputStream(body), "picture", contentType, body.length)),
                "");
    }

    private void arrange() {
        actions.setVisible(!isReadOnly);
        remove.setVisible(hasPicture);
        problem.setVisible(!problem.getText().isEmpty());
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] bytes;
        try (var input = event.getInputStream()) {
            bytes = input.readNBytes(largest + 1);
        }
        event.getUI().access(() -> take(bytes));
    }

    /** What a person has uploaded. */
    public void take(byte[] bytes) {
        upload.clearFileList();
        problem.setText("");
        try {
            onUpload.accept(bytes);
        } catch (Refusal e) {
            problem.setText(e.getMessage());
        }
        arrange();
    }
}
