package com.genius365.knowledge.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.KeyValueList;
import com.genius365.common.ui.TimeFormat;
import com.genius365.knowledge.DocumentDetails;
import com.genius365.knowledge.DocumentSource;
import com.genius365.knowledge.DocumentUses;
import com.genius365.knowledge.KnowledgeService;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Where a document comes from, how long it is, and who uses it. */
class DocumentFactsCard extends Composite<Div> {

    /** Whatever it is: nobody's browser is to open it. */
    private static final String BYTES = "application/octet-stream";

    private final transient KnowledgeService knowledge;
    private final transient CurrentWorkspace workspace;
    private final transient Clock clock;

    DocumentFactsCard(KnowledgeService knowledge, CurrentWorkspace workspace, Clock clock) {
        this.knowledge = knowledge;
        this.workspace = workspace;
        this.clock = clock;
        getContent().addClassName("stack");
    }

    void show(DocumentDetails document, List<DocumentUses.Use> uses) {
        getContent().removeAll();
        getContent().add(facts(document), users(uses));
    }

    private Card facts(DocumentDetails document) {
        var time = TimeFormat.forReader(workspace.timeZone(), clock);
        var characters = document.draft().text().length();
        var facts = new KeyValueList()
                .add("Source", document.source().label())
                .add("Length", characters == 0 ? null : "%,d characters".formatted(characters))
                .add("Added", time.dateAndTimeLabel(document.createdAt()))
                .add("Edited", time.dateAndTimeLabel(document.editedAt()));
        var kind = document.fileKind();
        if (kind != null) {
            facts.add("Kind", kind.label() + ", " + size(document.fileBytes()));
        }
        var card = new Card("About", facts);
        if (document.source() == DocumentSource.WEB) {
            var link = new Anchor(document.sourceName(), document.sourceName());
            link.setTarget(AnchorTarget.BLANK);
            link.addClassName("document-source");
            card.add(link);
        } else if (!document.sourceName().isEmpty()) {
            var name = new Span(document.sourceName());
            name.addClassName("document-source");
            card.add(name);
        }
        if (document.hasFile()) {
            card.add(download(document));
        }
        return card;
    }

    private Card users(List<DocumentUses.Use> uses) {
        var card = new Card("Used by");
        if (uses.isEmpty()) {
            var nobody = new Paragraph("No agent has this document yet. Choose it on an agent's page.");
            nobody.addClassName("text-secondary");
            card.add(nobody);
        }
        for (var use : uses) {
            var link =
                    new Anchor(WorkspaceRoutes.path(workspace.slug(), "agents") + "/" + use.agent(), use.agentName());
            link.addClassName("document-user");
            card.add(link);
        }
        return card;
    }

    private Anchor download(DocumentDetails document) {
        var id = workspace.id();
        var handler = DownloadHandler.fromInputStream(event -> {
            var file = knowledge.file(id, document.id());
            return new DownloadResponse(new ByteArrayInputStream(file.body()), file.name(), BYTES, file.body().length);
        });
        var link = new Anchor(handler, "");
        link.add(AppIcon.DOWNLOAD.create(), new Span("Download the file"));
        link.addClassName("document-download");
        return link;
    }

    private static String size(long bytes) {
        return bytes < 1024 * 1024
                ? Math.max(1, bytes / 1024) + " KB"
                : String.format(Locale.US, "%.1f MB", bytes / 1024.0 / 1024.0);
    }
}
