package com.genius365.tenancy.ui;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long something is kept, in days; empty: for good. */
class RetentionField extends Select<Integer> {

    private static final List<Integer> COMMON = List.of(7, 14, 30, 60, 90, 180, 365, 730);

    RetentionField(String label) {
        setLabel(label);
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption("Until somebody deletes it");
        setItemLabelGenerator(RetentionField::text);
        setItems(COMMON);
    }

    @Override
    public void setValue(@Nullable Integer days) {
        if (days != null && !COMMON.contains(days)) {
            var items = new ArrayList<>(COMMON);
            items.add(days);
            setItems(items.stream().sorted().toList());
        }
        super.setValue(days);
    }

    private static String text(@Nullable Integer days) {
        if (days == null) {
            return "Until somebody deletes it";
        }
        return days % 365 == 0 ? days / 365 == 1 ? "1 year" : days / 365 + " years" : days + " days";
    }
}
