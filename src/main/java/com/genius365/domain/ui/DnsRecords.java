package com.genius365.domain.ui;

import com.genius365.common.ui.CopyButton;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Tone;
import com.genius365.domain.DomainSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/** The records to set for a host name, each to copy, with what was found of it. */
class DnsRecords extends Composite<NativeTable> {

    DnsRecords(DomainSummary domain) {
        getContent().addClassName("dns-records");
        var head = getContent().getHead();
        head.add(new NativeTableRow(
                new NativeTableHeaderCell("Type"),
                new NativeTableHeaderCell("Name"),
                new NativeTableHeaderCell("Value"),
                new NativeTableHeaderCell("Found")));
        getContent()
                .getBody()
                .add(
                        row("CNAME", domain.hostname(), domain.target(), direction(domain)),
                        row("TXT", domain.proofName(), domain.proofValue(), proof(domain)));
    }

    private static NativeTableRow row(String type, String name, String value, Component found) {
        return new NativeTableRow(
                cell("Type", text(type)),
                cell("Name", copyable(name, "Copy name of the " + type + " record")),
                cell("Value", copyable(value, "Copy value of the " + type + " record")),
                cell("Found", found));
    }

    private static Component direction(DomainSummary domain) {
        if (domain.pointsHere() == null) {
            return new StatusBadge("Not known yet", Tone.NEUTRAL);
        }
        if (domain.pointsHere()) {
            return new StatusBadge("Right", Tone.SUCCESS);
        }
        return domain.pointsTo().isEmpty()
                ? new StatusBadge("No record", Tone.WARNING)
                : found("Points elsewhere", domain.pointsTo());
    }

    private static Component proof(DomainSummary domain) {
        return switch (domain.finding()) {
            case NOT_CHECKED -> new StatusBadge("Not known yet", Tone.NEUTRAL);
            case RIGHT -> new StatusBadge("Right", Tone.SUCCESS);
            case NO_RECORD -> new StatusBadge("No record", Tone.WARNING);
            case WRONG_VALUE -> found("Another value", domain.found());
            case NO_ANSWER -> new StatusBadge("Name servers do not answer", Tone.NEUTRAL);
            case NOT_FREE -> new StatusBadge("Right, but the name is still in use", Tone.WARNING);
        };
    }

    private static Component found(String what, String value) {
        var seen = new Span(value);
        seen.addClassNames("monospace", "dns-records-seen");
        return new Div(new StatusBadge(what, Tone.WARNING), seen);
    }

    private static Span text(String value) {
        var text = new Span(value);
        text.addClassName("monospace");
        return text;
    }

    private static Component copyable(String value, String label) {
        var both = new Span(text(value), new CopyButton(value, label));
        both.addClassName("dns-records-copyable");
        return both;
    }

    /** The heading stands with each value where the table does not fit. */
    private static NativeTableCell cell(String heading, Component content) {
        var label = new Span(heading);
        label.addClassName("dns-records-label");
        return new NativeTableCell(label, content);
    }
}
