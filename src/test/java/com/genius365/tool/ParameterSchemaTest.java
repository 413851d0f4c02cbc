package com.genius365.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.tool.ParameterSchema.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterSchemaTest {

    @Test
    void a_schema_with_everything_that_is_allowed_is_fit() {
        var parsed = ParameterSchema.parse("""
                {"type": "object",
                 "properties": {
                   "city": {"type": "string", "description": "Where", "enum": ["Berlin", "Rome"]},
                   "day": {"type": "string", "format": "date", "pattern": "^20", "title": "Day"},
                   "guests": {"type": "integer", "enum": [1, 2]},
                   "budget": {"type": "number"},
                   "smoking": {"type": "boolean"},
                   "tags": {"type": "array", "items": {"type": "string"}},
                   "contact": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}},
                 "required": ["city", "guests"]}""");

        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.isValid()).isTrue();
    }

    @Test
    void nothing_typed_is_a_schema_without_parameters() {
        assertThat(ParameterSchema.parse("  ").schema()).isEqualTo(ParameterSchema.empty());
        assertThat(ParameterSchema.problems(ParameterSchema.ofQuestion())).isEmpty();
    }

    @Test
    void what_is_not_json_is_told_by_line_and_column() {
        var parsed = ParameterSchema.parse("{\n  \"type\": \"object\",\n  \"properties\": {,}\n}");

        assertThat(parsed.schema()).isNull();
        assertThat(parsed.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).startsWith("line 3, column"));
    }

    @Test
    void what_is_wrong_is_told_by_where_it_stands() {
        assertThat(paths("""
                {"type": "object", "properties": {
                   "a b": {"type": "string"},
                   "when": {"type": "date"},
                   "list": {"type": "array"},
                   "choice": {"type": "string", "enum": []},
                   "twice": {"type": "integer", "enum": [1, 1]},
                   "mixed": {"type": "integer", "enum": ["one"]},
                   "limit": {"type": "number", "minimum": 3},
                   "inner": {"type": "object", "properties": {"x": "string"}},
                   "rows": {"type": "array", "items": {"type": "object", "properties": {"y": {}}}}},
                 "required": ["gone", "list", "list"]}"""))
                .containsExactly(
                        "a b", "when", "list", "choice", "twice", "mixed", "limit", "inner.x", "rows[].y", "", "");
    }

    @Test
    void the_whole_must_be_an_object() {
        for (var text : List.of("[]", "\"object\"", "{}", "{\"type\":\"string\"}", "null", "7")) {
            assertThat(ParameterSchema.parse(text).problems()).as(text).hasSize(1);
        }
    }

    @Test
    void it_is_neither_deep_nor_large_nor_many() {
        var deep = "{\"type\":\"object\",\"properties\":{\"x\":".repeat(7) + "{\"type\":\"string\"}" + "}}".repeat(7);
        var many = new StringBuilder("{\"type\":\"object\",\"properties\":{");
        for (var i = 0; i < 51; i++) {
            many.append(i == 0 ? "" : ",").append("\"p").append(i).append("\":{\"type\":\"string\"}");
        }
        var large = "{\"type\":\"object\",\"description\":\"" + "x".repeat(25_000) + "\"}";

        assertThat(texts(deep)).anyMatch(text -> text.contains("At most 5 levels"));
        assertThat(texts(many.append("}}").toString())).contains("At most 50 parameters.");
        assertThat(texts(large)).containsExactly("At most 20,000 characters.");
        assertThat(ParameterSchema.parse("[".repeat(30_000)).schema()).isNull();
    }

    @Test
    void what_stands_twice_or_behind_the_end_is_not_read_as_if_it_did_not() {
        assertThat(ParameterSchema.parse("{\"type\":\"object\",\"type\":\"object\"}")
                        .isValid())
                .isFalse();
        assertThat(ParameterSchema.parse("{\"type\":\"object\"} {}").isValid()).isFalse();
    }

    private static List<String> paths(String text) {
        return ParameterSchema.parse(text).problems().stream()
                .map(Problem::path)
                .toList();
    }

    private static List<String> texts(String text) {
        return ParameterSchema.parse(text).problems().stream()
                .map(Problem::text)
                .toList();
    }
}
