package com.genius365.provider.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.provider.ToolCalls.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The answer of a tool for a vendor that takes any JSON. */
public final class JsonToolAnswer {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonToolAnswer() {}

    /** JSON stays as it is, text becomes a {@code result}, and what failed an {@code error}. */
    public static byte[] of(Answer answer) {
        if (answer.isFailed()) {
            return MAPPER.writeValueAsBytes(MAPPER.createObjectNode().put("error", answer.text()));
        }
        if (isJson(answer.text())) {
            return answer.text().getBytes(UTF_8);
        }
        return MAPPER.writeValueAsBytes(MAPPER.createObjectNode().put("result", answer.text()));
    }

    private static boolean isJson(String text) {
        try {
            var node = MAPPER.readTree(text);
            return node.isObject() || node.isArray();
        } catch (JacksonException e) {
            return false;
        }
    }
}
