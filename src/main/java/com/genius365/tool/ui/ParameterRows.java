package com.genius365.tool.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.tool.ParameterSchema;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The properties of an object in a schema, one in a row; a row of an object or a list has rows of its own. */
class ParameterRows extends Composite<Div> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final int level;
    private final Runnable onChange;
    private final Div lines = new Div();
    private final Button add = new Button("Add parameter", AppIcon.PLUS.create());
    private final List<ParameterRow> rows = new ArrayList<>();

    /** What the schema holds besides, which no row shows. */
    private ObjectNode rest = MAPPER.createObjectNode();

    private boolean isReadOnly;

    ParameterRows(int level, Runnable onChange) {
        this.level = level;
        this.onChange = onChange;
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add.addClickListener(click -> {
            addRow("", MAPPER.createObjectNode().put("type", "string"), true).focus();
            onChange.run();
        });
        lines.addClassName("rows-lines");
        getContent().addClassName("rows");
        getContent().add(lines, add);
    }

    void show(JsonNode schema) {
        rest = schema instanceof ObjectNode object ? object.deepCopy() : MAPPER.createObjectNode();
        rest.remove(List.of("type", "properties", "required", "description"));
        rows.clear();
        lines.removeAll();
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asString("")));
        schema.path("properties")
                .properties()
                .forEach(property ->
                        addRow(property.getKey(), property.getValue(), required.contains(property.getKey())));
    }

    /** As a schema of type object; a name that stands there twice keeps what comes last. */
    ObjectNode read() {
        var schema = MAPPER.createObjectNode();
        schema.put("type", "object");
        schema.setAll(rest);
        var properties = schema.putObject("properties");
        var required = MAPPER.createArrayNode();
        for (var row : rows) {
            if (!row.name().isEmpty()) {
                properties.set(row.name(), row.read());
                if (row.isRequired()) {
                    required.add(row.name());
                }
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    /** Names that two rows have. */
    List<String> doubled() {
        var seen = new HashSet<String>();
        return rows.stream()
                .map(ParameterRow::name)
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .toList();
    }

    void setReadOnly(boolean readOnly) {
        isReadOnly = readOnly;
        add.setVisible(!readOnly);
        rows.forEach(row -> row.setReadOnly(readOnly));
    }

    private ParameterRow addRow(String name, JsonNode schema, boolean isRequired) {
        var row = new ParameterRow(level, onChange);
        row.show(name, schema, isRequired);
        row.setReadOnly(isReadOnly);
        row.onRemove(() -> {
            rows.remove(row);
            lines.remove(row);
            onChange.run();
        });
        rows.add(row);
        lines.add(row);
        return row;
    }

    /** Whether objects may stand inside of the rows. */
    static boolean mayNest(int level) {
        return level + 1 < ParameterSchema.MOST_LEVELS;
    }
}
