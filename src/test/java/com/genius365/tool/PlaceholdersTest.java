package com.genius365.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlaceholdersTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonNode arguments = MAPPER.readTree("""
            {"name": "O'Hara \\"Sam\\"", "path": "../admin?x=1#y", "line": "a\\r\\nX-Evil: 1", "count": 3,
             "list": ["a", "b"], "dots": "..", "customer": {"city": "München"}}""");

    @Test
    void an_argument_stays_in_its_place_in_an_address() {
        assertThat(Placeholders.inUrl("https://x.test/{{ path }}?n={{name}}&c={{customer.city}}", arguments))
                .isEqualTo("https://x.test/..%2Fadmin%3Fx%3D1%23y?n=O%27Hara%20%22Sam%22&c=M%C3%BCnchen");
        assertThat(Placeholders.inUrl("https://x.test/{{absent}}", arguments)).isEqualTo("https://x.test/");
        assertThatThrownBy(() -> Placeholders.inUrl("https://x.test/{{dots}}/y", arguments))
                .isInstanceOf(UnfitArgumentException.class);
    }

    @Test
    void an_argument_adds_nothing_to_json() {
        var filled = Placeholders.inJson(
                "{\"greeting\": \"Dear {{name}}\", \"count\": {{count}}, \"list\": {{list}}, \"none\": {{absent}},"
                        + " \"quoted\\\"\": \"{{path}}\"}",
                arguments);

        var read = MAPPER.readTree(filled);
        assertThat(read.path("greeting").asString()).isEqualTo("Dear O'Hara \"Sam\"");
        assertThat(read.path("count").asInt()).isEqualTo(3);
        assertThat(read.path("list")).hasSize(2);
        assertThat(read.path("none").isNull()).isTrue();
        assertThat(read.path("quoted\"").asString()).isEqualTo("../admin?x=1#y");
    }

    @Test
    void an_argument_adds_no_header() {
        assertThat(Placeholders.inHeader("{{line}}", arguments)).isEqualTo("a  X-Evil: 1");
    }

    @Test
    void an_argument_adds_no_field_to_a_form() {
        assertThat(Placeholders.inForm("a={{path}}&b={{count}}", arguments)).isEqualTo("a=..%2Fadmin%3Fx%3D1%23y&b=3");
    }

    @Test
    void what_a_template_asks_for_is_known() {
        assertThat(Placeholders.in("{{a}} {{ b.c }} {{a}} {not} {{1x}}")).containsExactly("a", "b");
    }
}
