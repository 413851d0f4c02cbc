package com.genius365.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class LiveComparisonTest {

    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1}              | {\"a\": 1.0, \"b\": 2}          | false",
                "{\"a\": 1}              | {\"a\": 2}                      | true",
                "{\"a\": 1}              | {}                              | true",
                "{\"a\": 1}              | {\"a\": null}                   | true",
                "{\"a\": {\"b\": \"x\"}} | {\"a\": {\"b\": \"x\", \"c\": 1}} | false",
                "{\"a\": {\"b\": \"x\"}} | {\"a\": \"x\"}                  | true",
                "{\"a\": [{\"b\": 1}]}   | {\"a\": [{\"b\": 1, \"c\": 2}]} | false",
                "{\"a\": [1, 2]}         | {\"a\": [1]}                    | true",
                "{\"a\": [1, 2]}         | {\"a\": [2, 1]}                 | true",
                "{\"a\": []}             | {}                              | true",
                "{\"a\": null}           | {}                              | false",
                "{\"a\": null}           | {\"a\": null}                   | false",
                "{\"a\": null}           | {\"a\": []}                     | false",
                "{\"a\": null}           | {\"a\": [1]}                    | true",
                "{\"a\": null}           | {\"a\": \"x\"}                  | true"
            })
    void only_what_we_set_is_compared(String wanted, String live, boolean differs) {
        assertThat(!LiveComparison.differences(json.readTree(wanted), json.readTree(live))
                        .isEmpty())
                .isEqualTo(differs);
    }
}
