package com.genius365.common.ui;

import com.genius365.common.Refusal;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.function.BiConsumer;

/**
 * Files that are dropped or chosen, several at once, each with its progress. They are taken one by one while the page stays
 * alive; what is wrong with one stands below, with its name, until somebody closes it.
 */
public class FileDrop extends Composite<Div> {

    private static final int MOST_PROBLEMS = 20;

    private final int largest;
    private final Upload upload = new Upload();
    private final Div problems = new Div();
    private transient BiConsumer<String, byte[]> onFile = (name, body) -> {};
    private transient Runnable onTaken = () -> {};

    /**
     * @param label on the button
     * @param hint which files, and how large they may be
     * @param largest in bytes; more is not read
     * @param endings with their dots
     */
    public FileDrop(String label, String hint, int largest, String... endings) {
        this.largest = largest;
        var choose = new Button(label, AppIcon.UPLOAD.create());
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span("or drop them here"));
        upload.setDropLabelIcon(new Span());
        upload.setAcceptedFileTypes(endings);
        upload.setMaxFileSize(largest);
        upload.setI18n(sentences(largest));
        upload.setUploadHandler(this::receive);
        upload.addFileRejectedListener(rejected -> showProblem(rejected.getFileName(), rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addClassName("file-drop-upload");
        var sentence = new Span(hint);
        sentence.addClassName("file-drop-hint");
        problems.addClassName("stack");
        getContent().addClassName("file-drop");
        getContent().add(upload, sentence, problems);
        problems.setVisible(false);
    }

    /**
     * @param listener is given a name and what is in the file, outside of the session; it throws a {@link Refusal} where it
     *     does not like it
     * @param whenTaken runs in the page after each
     */
    public void onFile(BiConsumer<String, byte[]> listener, Runnable whenTaken) {
        onFile = listener;
        onTaken = whenTaken;
    }

    /** What a person has dropped; @return what is wrong with it, empty: nothing */
    public String take(String name, byte[] body) {
        try {
            onFile.accept(name, body);
            return "";
        } catch (Refusal e) {
            return e.getMessage();
        }
    }

    /** Shows what is wrong with a file. */
    public void showProblem(String name, String sentence) {
        if (problems.getComponentCount() >= MOST_PROBLEMS) {
            problems.remove(problems.getComponentAt(0));
        }
        var line = new NoticeBar(name + ": " + sentence, Tone.DANGER);
        var close = new Button(AppIcon.CLOSE.create(), click -> {
            problems.remove(line);
            problems.setVisible(problems.getComponentCount() > 0);
        });
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        close.setAriaLabel("Close");
        problems.add(line.withActions(close));
        problems.setVisible(true);
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] body;
        try (var input = event.getInputStream()) {
            body = input.readNBytes(largest + 1);
        }
        var problem = take(event.getFileName(), body);
        tell(event.getUI(), event.getFileName(), problem);
    }

    private void tell(UI ui, String name, String problem) {
        ui.access(() -> {
            if (!problem.isEmpty()) {
                showProblem(name, problem);
            }
            onTaken.run();
        });
    }

    private static UploadI18N sentences(int largest) {
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig("This file is larger than " + largest / 1024 / 1024 + " MB.")
                        .setIncorrectFileType("Files that end like this one are not read.")
                        .setTooManyFiles("These are too many files at once."));
    }
}
