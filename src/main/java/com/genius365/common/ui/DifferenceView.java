package com.genius365.common.ui;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Two states of a thing side by side, line by line, with what differs marked. */
public class DifferenceView extends Composite<Div> {

    /** Below it all lines are shown; above it, those that differ and a few around them. */
    private static final int SHORT = 12;

    private static final int AROUND = 2;

    private final DiffRowGenerator rows =
            DiffRowGenerator.create().lineNormalizer(line -> line).build();
    private final String left;
    private final String right;

    /** @param left what the first column is, such as "Published here" */
    public DifferenceView(String left, String right) {
        this.left = left;
        this.right = right;
        getContent().addClassName("difference-view");
    }

    /** A part that differs. */
    public DifferenceView add(String label, String before, String after) {
        var table = new NativeTable();
        table.addClassName("difference-table");
        table.getHead().add(new NativeTableRow(new NativeTableHeaderCell(left), new NativeTableHeaderCell(right)));
        var lines = rows.generateDiffRows(before.lines().toList(), after.lines().toList());
        for (var i = 0; i < lines.size(); i++) {
            if (lines.size() <= SHORT || isNearDifference(lines, i)) {
                table.getBody().add(row(lines.get(i)));
            } else if (i == 0 || isNearDifference(lines, i - 1)) {
                table.getBody().add(gap());
            }
        }
        getContent().add(new H4(label), table);
        return this;
    }

    private static boolean isNearDifference(List<DiffRow> lines, int at) {
        return lines.subList(Math.max(0, at - AROUND), Math.min(lines.size(), at + AROUND + 1)).stream()
                .anyMatch(line -> line.getTag() != DiffRow.Tag.EQUAL);
    }

    private static NativeTableRow row(DiffRow line) {
        var before = new NativeTableCell(line.getOldLine());
        var after = new NativeTableCell(line.getNewLine());
        switch (line.getTag()) {
            case DELETE -> before.addClassName("difference-removed");
            case INSERT -> after.addClassName("difference-added");
            case CHANGE -> {
                before.addClassName("difference-removed");
                after.addClassName("difference-added");
            }
            case EQUAL -> {
                // Nothing to mark.
            }
        }
        return new NativeTableRow(before, after);
    }

    private static NativeTableRow gap() {
        var gap = new NativeTableCell("⋯");
        gap.addClassName("difference-gap");
        gap.setColspan(2);
        return new NativeTableRow(gap);
    }
}
