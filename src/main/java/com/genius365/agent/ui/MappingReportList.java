package com.genius365.agent.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.provider.MappingReport;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;

/** What a vendor makes of an agent: what is lost comes first, and what is simply kept last and short. */
class MappingReportList extends Composite<Div> {

    MappingReportList(MappingReport report, String vendor) {
        var dropped = of(report, Fate.DROPPED);
        var approximated = of(report, Fate.APPROXIMATED);
        var kept = of(report, Fate.KEPT);
        getContent().addClassName("mapping-report");
        getContent().add(new Paragraph(sentence(dropped.size(), approximated.size(), vendor)));
        if (!dropped.isEmpty() || !approximated.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("mapping-lines");
            dropped.forEach(line -> list.add(line(line, AppIcon.CIRCLE_X, "Dropped", "mapping-dropped")));
            approximated.forEach(line -> list.add(line(line, AppIcon.WARNING, "Approximated", "mapping-approximated")));
            getContent().add(list);
        }
        if (!kept.isEmpty()) {
            var names = kept.stream().map(Line::field).distinct().collect(Collectors.joining(", "));
            var text = new Span("Kept: " + names);
            var line = new Div(AppIcon.CIRCLE_CHECK.create(), text);
            line.addClassNames("mapping-line", "mapping-kept");
            getContent().add(line);
        }
    }

    private static List<Line> of(MappingReport report, Fate fate) {
        return report.lines().stream().filter(line -> line.fate() == fate).toList();
    }

    private static String sentence(int dropped, int approximated, String vendor) {
        if (dropped == 0 && approximated == 0) {
            return vendor + " takes all of it as it is.";
        }
        if (dropped == 0) {
            return vendor + " takes all of it, some of it in its own way.";
        }
        return dropped == 1
                ? vendor + " cannot take one thing over. The agent works without it there."
                : vendor + " cannot take " + dropped + " things over. The agent works without them there.";
    }

    private static ListItem line(Line line, AppIcon icon, String fate, String look) {
        var field = new Span(line.field());
        field.addClassName("text-strong");
        var word = new Span(fate);
        word.addClassName("mapping-fate");
        var text = new Div(field, word);
        text.addClassName("mapping-text");
        if (!line.how().isEmpty()) {
            var how = new Span(line.how());
            how.addClassName("mapping-how");
            text.add(how);
        }
        var item = new ListItem(icon.create(), text);
        item.addClassNames("mapping-line", look);
        return item;
    }
}
