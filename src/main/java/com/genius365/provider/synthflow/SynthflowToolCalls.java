package com.genius365.provider.synthflow;

import com.genius365.provider.MalformedWebhookException;
import com.genius365.provider.Provider;
import com.genius365.provider.ToolCalls;
import com.genius365.provider.http.JsonToolAnswer;
import com.genius365.provider.http.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a custom action of ours has Synthflow post, see {@link SynthflowParameters#body}: the call, and the arguments, each
 * as text. Which tool is meant stands in the address.
 */
@Component
class SynthflowToolCalls implements ToolCalls {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The same question within it is the same request, which came twice; after it, somebody asked again. */
    private static final Duration SAME = Duration.ofSeconds(20);

    private final Clock clock;

    SynthflowToolCalls(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Provider provider() {
        return Provider.SYNTHFLOW;
    }

    @Override
    public Asked read(byte[] body) {
        var root = parse(body);
        var call = root.path("call_id").asString("");
        var arguments = root.path("arguments");
        if (call.isEmpty() || !arguments.isObject()) {
            throw new MalformedWebhookException("Synthflow: a use of an action without its call or arguments", null);
        }
        // The request has no id of its own.
        var id = Signature.sha256(body) + "-" + clock.instant().getEpochSecond() / SAME.toSeconds();
        var assistant = root.path("model_id").asString("");
        return new Asked(call, assistant.isEmpty() ? null : assistant, null, List.of(new Use(id, "", arguments)));
    }

    @Override
    public byte[] answer(List<Answer> answers) {
        return JsonToolAnswer.of(answers.getFirst());
    }

    private static JsonNode parse(byte[] body) {
        try {
            return Optional.ofNullable(MAPPER.readTree(body)).orElseThrow();
        } catch (JacksonException e) {
            // Without the cause: it quotes what it could not read.
            throw new MalformedWebhookException(
                    "Synthflow: not JSON: " + e.getClass().getSimpleName(), null);
        }
    }
}
