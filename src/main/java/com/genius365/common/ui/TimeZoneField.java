package com.genius365.common.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One of all time zones there are, found by city or by how far it is from UTC now. */
public class TimeZoneField extends ComboBox<ZoneId> {

    private static final List<ZoneId> ALL = all();

    private final transient Clock clock;

    public TimeZoneField(String label, Clock clock) {
        super(label);
        this.clock = clock;
        setItemLabelGenerator(this::text);
        setItems(ALL);
    }

    /** A zone that is on no list any more stays what it is. */
    @Override
    public void setValue(@Nullable ZoneId zone) {
        if (zone != null && !ALL.contains(zone)) {
            var items = new ArrayList<>(ALL);
            items.addFirst(zone);
            setItems(items);
        }
        super.setValue(zone);
    }

    private String text(ZoneId zone) {
        var offset = zone.getRules().getOffset(clock.instant()).getId();
        return zone.getId().replace('_', ' ') + " (UTC" + (offset.equals("Z") ? "" : offset) + ")";
    }

    /** Without the names that only machines use. */
    private static List<ZoneId> all() {
        var zones = new ArrayList<ZoneId>();
        zones.add(ZoneId.of("UTC"));
        new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream()
                        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                        .map(ZoneId::of)
                        .forEach(zones::add);
        return List.copyOf(zones);
    }
}
