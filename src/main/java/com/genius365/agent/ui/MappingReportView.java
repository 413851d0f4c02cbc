package com.genius365.agent.ui;

import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Tone;
import com.genius365.provider.MappingReport;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes of an agent at a provider: first what is lost, then what changes; what is kept in one line. */
class MappingReportView extends Composite<Div> {

    MappingReportView(MappingReport report) {
        getContent().addClassNames("stack", "mapping-report");
        var lost = lines(report, Fate.DROPPED);
        var changed = lines(report, Fate.APPROXIMATED);
        var kept = lines(report, Fate.KEPT);
        if (lost.isEmpty() && changed.isEmpty()) {
            getContent().add(new Paragraph("Everything is kept as it is."));
        } else {
            var list = new UnorderedList();
            list.addClassName("mapping-report-list");
            Stream.concat(lost.stream(), changed.stream())
                    .map(MappingReportView::item)
                    .forEach(list::add);
            getContent().add(list);
        }
        if (!kept.isEmpty() && !(lost.isEmpty() && changed.isEmpty())) {
            getContent()
                    .add(new Details(
                            kept.size() + " more are kept as they are",
                            new Paragraph(kept.stream().map(Line::field).collect(Collectors.joining(", ")))));
        }
    }

    private static List<Line> lines(MappingReport report, Fate fate) {
        return report.lines().stream().filter(line -> line.fate() == fate).toList();
    }

    private static ListItem item(Line line) {
        var badge = line.fate() == Fate.DROPPED
                ? new StatusBadge("Lost", Tone.DANGER)
                : new StatusBadge("Changed", Tone.WARNING);
        var field = new Span(line.field());
        field.addClassName("text-strong");
        var head = new Div(badge, field);
        head.addClassName("cluster");
        return line.how().isEmpty() ? new ListItem(head) : new ListItem(head, new Span(line.how()));
    }
}
