package gallery;

import com.genius365.common.Money;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.DurationFormat;
import com.genius365.common.ui.FilterBar;
import com.genius365.common.ui.MoneyFormat;
import com.genius365.common.ui.Monogram;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.PhoneNumberFormat;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.IntStream;

/** A list with filters. */
@Route(value = "gallery/list", layout = GalleryFrame.class)
public class CallsView extends VerticalLayout {

    private record Row(int number, String agent, Tone tone, String status) {}

    public CallsView(Clock clock) {
        setSizeFull();
        var time = new TimeFormat(ZoneId.of("America/New_York"), Locale.US, clock);
        add(new PageHeader("Calls", "Every call of your agents, in and out.")
                .withActions(new Button("Export", AppIcon.DOWNLOAD.create())));

        var filters = new FilterBar("Search name, number or transcript", () -> {});
        filters.add(select("Agent", "Nora", "Milo"));
        filters.add(select("Status", "Completed", "Failed"));
        filters.add(select("Sentiment", "Positive", "Negative"));
        filters.quietly(() -> filters.search().setValue("dana"));
        var columns = new Button("Columns");
        columns.addThemeVariants(ButtonVariant.TERTIARY);
        filters.addAtEnd(columns);
        add(filters);

        var grid = new Grid<Row>();
        grid.addClassName("clickable-rows");
        grid.addComponentColumn(row -> {
                    var text = new Div(
                            new Span(PhoneNumberFormat.international("+1415555" + (1000 + row.number()))),
                            new Span("Dana Whitfield"));
                    text.addClassName("cell-two-lines");
                    return text;
                })
                .setHeader("Caller")
                .setSortable(true)
                .setWidth("190px")
                .setFlexGrow(1);
        grid.addComponentColumn(row -> {
                    var cell = new Div(new Monogram(row.agent()), new Span(row.agent()));
                    cell.addClassName("cell-with-monogram");
                    return cell;
                })
                .setHeader("Agent")
                .setWidth("150px");
        grid.addComponentColumn(row -> row.status().equals("In progress")
                        ? StatusBadge.live(row.status(), row.tone())
                        : new StatusBadge(row.status(), row.tone()))
                .setHeader("Status")
                .setWidth("130px");
        grid.addComponentColumn(row -> time.relativeLabel(
                        clock.instant().minus(Duration.ofMinutes((long) row.number() * row.number() * 7))))
                .setHeader("Started")
                .setSortable(true)
                .setWidth("140px");
        grid.addColumn(row -> DurationFormat.clock(Duration.ofSeconds(37L * row.number())))
                .setHeader("Length")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("90px");
        grid.addColumn(row -> MoneyFormat.us().amount(new Money(92_000L * row.number(), Money.USD)))
                .setHeader("Cost")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px");
        grid.setItems(IntStream.rangeClosed(1, 40)
                .mapToObj(number -> switch (number % 5) {
                    case 1 -> new Row(number, "Nora", Tone.WARNING, "In progress");
                    case 2 -> new Row(number, "Milo Berg", Tone.SUCCESS, "Completed");
                    case 3 -> new Row(number, "Nora", Tone.SUCCESS, "Completed");
                    case 4 -> new Row(number, "Ines Ortiz", Tone.DANGER, "Failed");
                    default -> new Row(number, "Nora", Tone.NEUTRAL, "No answer");
                })
                .toList());
        grid.setSizeFull();
        add(grid);
    }

    private static Select<String> select(String label, String... values) {
        var select = new Select<String>();
        select.setPlaceholder(label);
        select.setAriaLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setItems(values);
        return select;
    }
}
