package com.genius365.sandbox.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SampleArgumentsTest {

    private final JsonMapper mapper = new JsonMapper();

    @Test
    void they_fit_the_schema() {
        var schema = mapper.readTree("""
                {"type": "object", "properties": {
                  "question": {"type": "string"}, "day": {"type": "string", "format": "date"},
                  "size": {"enum": ["small", "large"]}, "unit": {"const": "cm"}, "colour": {"type": ["null", "string"]},
                  "guests": {"type": "integer", "minimum": 2}, "share": {"type": "number", "maximum": 0.5},
                  "isUrgent": {"type": "boolean"}, "code": {"type": "string", "minLength": 8, "maxLength": 8},
                  "address": {"type": "object", "properties": {"city": {"type": "string"}}},
                  "rooms": {"type": "array", "items": {"type": "integer"}}}}""");

        assertThat(SampleArguments.of(schema, "Are you open?")).isEqualTo(mapper.readTree("""
                {"question": "Are you open?", "day": "2027-03-01", "size": "small", "unit": "cm", "colour": "sample",
                 "guests": 2, "share": 0.5, "isUrgent": true, "code": "samplexx", "address": {"city": "sample"},
                 "rooms": [1]}"""));
    }

    @Test
    void a_tool_without_parameters_gets_none() {
        assertThat(SampleArguments.of(mapper.readTree("null"), "Hi").isEmpty()).isTrue();
        assertThat(SampleArguments.of(mapper.createObjectNode(), "Hi").isEmpty())
                .isTrue();
    }
}
