package com.genius365.agent.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.provider.AgentDefinition.Field;
import com.genius365.provider.AgentDefinition.FieldType;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/** The fields to find in a call, in order. */
class ExtractionFields extends Composite<Div> {

    private static final int MOST = 30;

    private final transient List<ExtractionRow> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button add = new Button("Add field", AppIcon.PLUS.create());
    private transient Runnable onChange = () -> {};
    private boolean isReadOnly;

    ExtractionFields() {
        list.addClassName("field-rows");
        getContent().addClassName("stack-tight");
        getContent().add(list, add);
        add.addClickListener(click -> {
            rows.add(row(new Field("", "", FieldType.TEXT, List.of())));
            arrange();
            rows.getLast().focus();
            onChange.run();
        });
    }

    void onChange(Runnable listener) {
        onChange = listener;
    }

    void show(List<Field> fields) {
        rows.clear();
        fields.forEach(field -> rows.add(row(field)));
        arrange();
    }

    List<Field> typed() {
        return rows.stream().map(ExtractionRow::typed).toList();
    }

    boolean isRight() {
        var names = new HashSet<String>();
        return rows.stream().allMatch(row -> row.problem(names).isEmpty());
    }

    /** Marks what is wrong, and leads to the first of it. */
    boolean check(boolean mayTakeFocus) {
        var names = new HashSet<String>();
        var isRight = true;
        for (var row : rows) {
            var isFine = row.mark(names);
            if (!isFine && isRight && mayTakeFocus) {
                row.focusWrong();
            }
            isRight &= isFine;
        }
        return isRight;
    }

    void setReadOnly(boolean readOnly) {
        isReadOnly = readOnly;
        arrange();
    }

    private ExtractionRow row(Field field) {
        var row = new ExtractionRow(field);
        row.onChange(() -> onChange.run());
        row.onRemove(() -> {
            rows.remove(row);
            changed();
        });
        row.onMove(by -> {
            var from = rows.indexOf(row);
            Collections.swap(rows, from, from + by);
            changed();
            row.focus();
        });
        return row;
    }

    private void changed() {
        arrange();
        onChange.run();
    }

    private void arrange() {
        list.removeAll();
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            row.setReadOnly(isReadOnly);
            row.place(index > 0, index < rows.size() - 1);
            list.add(row);
        }
        list.setVisible(!rows.isEmpty());
        add.setVisible(!isReadOnly && rows.size() < MOST);
    }
}
