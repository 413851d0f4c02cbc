package com.genius365.knowledge.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.genius365.knowledge.DocumentSource;
import com.genius365.knowledge.DocumentSummary;
import com.genius365.knowledge.Excerpt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;

/** A document in the list: its name, where it stands, and the words that were searched for. */
class DocumentRow extends Div {

    DocumentRow(String address, DocumentSummary document, TimeFormat time) {
        addClassName("document-row");
        var icon = icon(document.source()).create();
        icon.addClassName("document-row-icon");
        var title = new Anchor(address, document.title());
        title.addClassName("document-row-title");
        var facts = new Div(facts(document, time));
        facts.addClassName("document-row-facts");
        var text = new Div(title, facts);
        text.addClassName("document-row-text");
        if (document.problem() != null) {
            var problem = new Paragraph(document.problem());
            problem.addClassName("document-row-problem");
            text.add(problem);
        }
        if (!document.excerpt().parts().isEmpty()) {
            text.add(excerpt(document.excerpt()));
        }
        add(icon, text, DocumentBadges.of(document.reading(), document.status()));
    }

    /** Each part is a text of its own, so that what a document says is never markup here. */
    private static Component excerpt(Excerpt excerpt) {
        var line = new Paragraph();
        line.addClassName("document-row-excerpt");
        for (var part : excerpt.parts()) {
            if (part.isHit()) {
                var hit = new HtmlContainer("mark");
                hit.setText(part.text());
                line.add(hit);
            } else {
                line.add(new Span(part.text()));
            }
        }
        return line;
    }

    private static Component[] facts(DocumentSummary document, TimeFormat time) {
        var facts = new ArrayList<Component>();
        if (!document.category().isEmpty()) {
            facts.add(StatusBadge.label(document.category(), Tone.INFO));
        }
        document.tags().forEach(tag -> facts.add(StatusBadge.label(tag, Tone.NEUTRAL)));
        if (document.characters() > 0) {
            facts.add(new Span("%,d characters".formatted(document.characters())));
        }
        if (!document.sourceName().isEmpty()) {
            var source = new Span(document.sourceName());
            source.addClassName("document-row-source");
            facts.add(source);
        }
        facts.add(time.relativeLabel(document.editedAt()));
        return facts.toArray(Component[]::new);
    }

    private static AppIcon icon(DocumentSource source) {
        return switch (source) {
            case WRITTEN -> AppIcon.EDIT;
            case FILE -> AppIcon.DOCUMENT;
            case WEB -> AppIcon.GLOBE;
        };
    }
}
