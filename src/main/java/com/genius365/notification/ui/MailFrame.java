package com.genius365.notification.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.IFrame.SandboxType;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Shows the HTML of a mail as mail programs do: in a frame of its own, in which nothing runs. */
class MailFrame extends Composite<Div> {

    private static final String POLICY = "default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self';"
            + " sandbox allow-popups allow-popups-to-escape-sandbox";

    private final IFrame frame = new IFrame();

    MailFrame() {
        frame.setSandbox(SandboxType.ALLOW_POPUPS, SandboxType.ALLOW_POPUPS_TO_ESCAPE_SANDBOX);
        frame.setTitle("The mail");
        frame.addClassName("mail-frame-page");
        getContent().add(frame);
        getContent().addClassName("mail-frame");
    }

    void show(String html) {
        frame.setSrc(event -> write(event, html));
    }

    /** As wide as on a phone. */
    void setNarrow(boolean narrow) {
        getContent().setClassName("mail-frame-narrow", narrow);
    }

    private static void write(DownloadEvent event, String html) throws IOException {
        event.setContentType("text/html; charset=utf-8");
        event.getResponse().setHeader("Content-Security-Policy", POLICY);
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }
}
