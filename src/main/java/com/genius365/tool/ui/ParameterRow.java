package com.genius365.tool.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.tool.ParameterSchema;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One parameter. What its schema holds besides, such as a pattern, stays as it is. */
class ParameterRow extends Composite<Div> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<String> SIMPLE = List.of("string", "number", "integer", "boolean");

    private final TextField name = new TextField("Name");
    private final Select<String> type = new Select<>();
    private final Select<String> itemType = new Select<>();
    private final TextField description = new TextField("Description");
    private final TextField choices = new TextField("Allowed values");
    private final Checkbox required = new Checkbox("Required");
    private final Button remove = new Button(AppIcon.DELETE.create());
    private final Div inner = new Div();
    private final int level;
    private final Runnable onChange;
    private @Nullable ParameterRows nested;
    private ObjectNode rest = MAPPER.createObjectNode();

    /** The items of a list that is more than the form can show; kept as it is. */
    private @Nullable JsonNode items;

    private boolean isReadOnly;

    ParameterRow(int level, Runnable onChange) {
        this.level = level;
        this.onChange = onChange;
        var isDeepest = !ParameterRows.mayNest(level);
        type.setLabel("Type");
        type.setItems(isDeepest ? SIMPLE : ParameterSchema.TYPES);
        type.setItemLabelGenerator(ParameterRow::label);
        itemType.setLabel("List of");
        itemType.setItems(isDeepest ? SIMPLE : List.of("string", "number", "integer", "boolean", "object"));
        itemType.setItemLabelGenerator(ParameterRow::label);
        name.setPlaceholder("city");
        description.setPlaceholder("The city, as the caller says it");
        choices.setPlaceholder("small, medium, large");
        choices.setHelperText("Separated by commas; empty: any");
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel("Remove parameter");
        inner.addClassName("parameter-inner");
        for (var field : List.of(name, description, choices)) {
            SetupFields.listen(field, onChange);
        }
        SetupFields.listen(required, onChange);
        SetupFields.listen(type, () -> {
            fit();
            onChange.run();
        });
        SetupFields.listen(itemType, () -> {
            items = null;
            fit();
            onChange.run();
        });
        var line = new Div(name, type, description, required, remove, itemType, choices);
        line.addClassName("parameter-row");
        getContent().addClassName("parameter");
        getContent().add(line, inner);
    }

    void show(String itsName, JsonNode schema, boolean isRequired) {
        name.setValue(itsName);
        required.setValue(isRequired);
        var itsType = schema.path("type").asString("string");
        offer(type, itsType);
        description.setValue(schema.path("description").asString(""));
        choices.setValue(text(schema.path("enum")));
        items = schema.get("items");
        offer(itemType, schema.path("items").path("type").asString("string"));
        rest = schema instanceof ObjectNode object ? object.deepCopy() : MAPPER.createObjectNode();
        rest.remove(List.of("type", "description", "enum", "items", "properties", "required"));
        fit();
        if (nested != null) {
            nested.show(itsType.equals("array") ? schema.path("items") : schema);
        }
    }

    JsonNode read() {
        var schema = MAPPER.createObjectNode();
        var chosen = type.getValue();
        schema.put("type", chosen);
        if (!description.getValue().isBlank()) {
            schema.put("description", description.getValue().strip());
        }
        if (choices.isVisible() && !choices.getValue().isBlank()) {
            schema.set("enum", values(choices.getValue(), chosen));
        }
        if (chosen.equals("array")) {
            schema.set("items", readItems());
        } else if (chosen.equals("object") && nested != null) {
            schema.setAll(nested.read());
        }
        rest.properties().forEach(property -> {
            if (keeps(property.getKey(), chosen)) {
                schema.set(property.getKey(), property.getValue());
            }
        });
        return schema;
    }

    String name() {
        return name.getValue().strip();
    }

    boolean isRequired() {
        return required.getValue();
    }

    void focus() {
        name.focus();
    }

    void onRemove(Runnable listener) {
        remove.addClickListener(click -> listener.run());
    }

    void setReadOnly(boolean readOnly) {
        isReadOnly = readOnly;
        name.setReadOnly(readOnly);
        type.setReadOnly(readOnly);
        itemType.setReadOnly(readOnly);
        description.setReadOnly(readOnly);
        choices.setReadOnly(readOnly);
        required.setReadOnly(readOnly);
        remove.setVisible(!readOnly);
        if (nested != null) {
            nested.setReadOnly(readOnly);
        }
    }

    private JsonNode readItems() {
        if (nested != null) {
            return nested.read();
        }
        var known = items;
        return known != null && known.path("type").asString("").equals(itemType.getValue())
                ? known
                : MAPPER.createObjectNode().put("type", itemType.getValue());
    }

    /** Shows what the chosen type needs. */
    private void fit() {
        var chosen = type.getValue();
        var isList = "array".equals(chosen);
        itemType.setVisible(isList);
        choices.setVisible("string".equals(chosen) || "number".equals(chosen) || "integer".equals(chosen));
        var isNested = "object".equals(chosen) || (isList && "object".equals(itemType.getValue()));
        if (isNested && nested == null) {
            nested = new ParameterRows(isList ? level + 2 : level + 1, onChange);
            nested.setReadOnly(isReadOnly);
            inner.add(nested);
        } else if (!isNested && nested != null) {
            inner.remove(nested);
            nested = null;
        }
        inner.setVisible(isNested);
    }

    /** A type that the form does not offer so deep inside stays chosen. */
    private static void offer(Select<String> select, String value) {
        if (!select.getListDataView().contains(value)) {
            select.setItems(ParameterSchema.TYPES);
        }
        select.setValue(value);
    }

    private static boolean keeps(String keyword, String type) {
        return keyword.equals("title")
                || (type.equals("string") && List.of("format", "pattern").contains(keyword));
    }

    private static String text(JsonNode values) {
        return values.valueStream()
                .map(value -> value.isString() ? value.stringValue() : value.toString())
                .collect(Collectors.joining(", "));
    }

    private static ArrayNode values(String text, String type) {
        var values = MAPPER.createArrayNode();
        Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .forEach(value -> add(values, value, type));
        return values;
    }

    /** What is no number stays a text, which the rules then point at. */
    private static void add(ArrayNode values, String value, String type) {
        try {
            switch (type) {
                case "integer" -> values.add(new BigInteger(value));
                case "number" -> values.add(new BigDecimal(value));
                default -> values.add(value);
            }
        } catch (NumberFormatException e) {
            values.add(value);
        }
    }

    private static String label(@Nullable String type) {
        return switch (type) {
            case null -> "";
            case "string" -> "Text";
            case "number" -> "Number";
            case "integer" -> "Whole number";
            case "boolean" -> "Yes or no";
            case "array" -> "List";
            case "object" -> "Group";
            default -> type;
        };
    }
}
