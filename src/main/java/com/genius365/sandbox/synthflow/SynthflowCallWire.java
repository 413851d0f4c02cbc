package com.genius365.sandbox.synthflow;

import com.genius365.common.Ids;
import com.genius365.sandbox.script.CallWire;
import com.genius365.sandbox.script.Conversations;
import com.genius365.sandbox.script.Dialogue;
import com.genius365.sandbox.script.Outcome;
import com.genius365.sandbox.script.Script;
import com.genius365.sandbox.script.ToolQuestion;
import com.genius365.sandbox.script.ToolUse;
import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxObject;
import com.genius365.sandbox.vendor.SandboxStore;
import com.genius365.sandbox.vendor.Vendor;
import com.genius365.sandbox.vendor.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call as Synthflow shows it, and the one webhook that it sends, when all is over. Time inside a call runs faster than
 * outside: the script takes seconds, the report says as long as the conversation would take.
 */
@Component
@Profile("demo")
class SynthflowCallWire implements CallWire {

    private final SandboxStore store;
    private final Conversations conversations;
    private final SynthflowAgentKnowledge knowledge;
    private final JsonMapper mapper;

    SynthflowCallWire(
            SandboxStore store, Conversations conversations, SynthflowAgentKnowledge knowledge, JsonMapper mapper) {
        this.store = store;
        this.conversations = conversations;
        this.knowledge = knowledge;
        this.mapper = mapper;
    }

    @Override
    public Vendor vendor() {
        return Vendor.SYNTHFLOW;
    }

    @Override
    public List<Webhook> reach(SandboxObject call, Script script, Instant now) {
        var body = call.body();
        return switch (script.stage()) {
            case CREATED, ASKED -> List.of();
            case RINGING -> {
                body.put("status", "ringing");
                yield List.of();
            }
            case TALKING -> {
                body.put("status", "in-progress")
                        .put("start_time", String.valueOf(now.toEpochMilli()))
                        .put("telephony_start", now.toString());
                yield List.of();
            }
            case ENDED -> {
                end(call, assistant(body), script, now);
                yield List.of();
            }
            case ANALYZED -> {
                var assistant = assistant(body);
                analyze(body, assistant, script, now);
                yield tell(call, assistant);
            }
        };
    }

    private void end(SandboxObject made, JsonNode assistant, Script script, Instant now) {
        var call = made.body();
        call.put("status", status(script.outcome(), assistant)).put("error_message", "");
        if (!script.outcome().connects()) {
            call.put("duration", 0).put("start_time", String.valueOf(now.toEpochMilli()));
            return;
        }
        var dialogue = dialogue(made, assistant, script);
        var started =
                Instant.ofEpochMilli(Long.parseLong(call.path("start_time").asString("0")));
        call.put("duration", dialogue.seconds())
                .put("telephony_end", started.plusSeconds(dialogue.seconds()).toString())
                .put("telephony_duration", dialogue.seconds() * 1000)
                .put("end_call_reason", endReason(script))
                .put("transcript", dialogue.transcript("bot", "human"));
        if (assistant.path("is_recording").asBoolean(true)) {
            call.put("recording_url", script.recordingUrl(dialogue));
        }
    }

    private void analyze(ObjectNode call, JsonNode assistant, Script script, Instant now) {
        var executed = call.putObject("executed_actions");
        if (!script.outcome().connects()) {
            return;
        }
        if (script.used() != null) {
            SynthflowToolUse.write(executed, script.used(), now);
        }
        var conversation = conversations.get(script.conversation());
        actions(assistant)
                .map(action -> action.path("INFORMATION_EXTRACTOR"))
                .filter(JsonNode::isObject)
                .forEach(extractor -> SynthflowExtraction.write(executed, extractor, conversation, now, mapper));
    }

    private Stream<ObjectNode> actions(JsonNode assistant) {
        return assistant
                .path("actions")
                .valueStream()
                .flatMap(id -> store.find(Vendor.SYNTHFLOW, SandboxKind.ACTION, id.asString("")).stream())
                .map(SandboxObject::body);
    }

    @Override
    public Optional<ToolQuestion> asks(SandboxObject call, Script script, Instant now) {
        var assistant = assistant(call.body());
        return actions(assistant)
                .map(action -> action.path("CUSTOM_ACTION"))
                .filter(action -> !action.path("url").asString("").isEmpty())
                .findFirst()
                .map(action -> SynthflowToolUse.ask(
                        action, call, dialogue(call, assistant, script).question(), mapper));
    }

    /** Whatever comes back is for the model. */
    @Override
    public ToolUse understand(ToolQuestion question, String answer) {
        return question.answered(answer);
    }

    private Dialogue dialogue(SandboxObject call, JsonNode assistant, Script script) {
        var greeting = script.outcome() == Outcome.VOICEMAIL
                ? assistant.path("voicemail_message").path("exact_message").asString("")
                : assistant.path("agent").path("greeting_message").asString("");
        for (var variable : call.body().path("prompt_variables").properties()) {
            greeting = greeting.replace(
                    "{" + variable.getKey() + "}", variable.getValue().asString(""));
        }
        return conversations
                .get(script.conversation())
                .spoken(
                        greeting,
                        mapper.createObjectNode(),
                        knowledge.of(call.account(), call.text("model_id"), assistant));
    }

    /** Nothing where it was deleted meanwhile. */
    private JsonNode assistant(ObjectNode call) {
        return store.find(
                        Vendor.SYNTHFLOW,
                        SandboxKind.AGENT,
                        call.path("model_id").asString(""))
                .map(SandboxObject::body)
                .orElseGet(mapper::createObjectNode);
    }

    private List<Webhook> tell(SandboxObject call, JsonNode assistant) {
        var url = assistant.path("external_webhook_url").asString("");
        if (url.isEmpty()) {
            return List.of();
        }
        var body = call.body();
        var message = mapper.createObjectNode()
                .put("status", body.path("status").asString(""))
                .put("error_message", "");
        var lead = message.putObject("lead")
                .put("name", body.path("name").asString(""))
                .put("phone_number", body.path("phone_number_to").asString(""));
        lead.set("prompt_variables", body.path("prompt_variables"));
        var told = message.putObject("call");
        for (var field : List.of(
                "status", "end_call_reason", "model_id", "call_id", "duration", "transcript", "recording_url")) {
            if (body.has(field)) {
                told.set(field, body.path(field));
            }
        }
        told.put(
                "start_time",
                Instant.ofEpochMilli(Long.parseLong(body.path("start_time").asString("0")))
                        .toString()
                        .replace("Z", ""));
        message.set("executed_actions", body.path("executed_actions"));
        return List.of(new Webhook(
                Vendor.SYNTHFLOW,
                Ids.next().toString(),
                call.account(),
                call.id(),
                url,
                null,
                Map.of(),
                mapper.writeValueAsString(message),
                0));
    }

    private static String status(Outcome outcome, JsonNode assistant) {
        return switch (outcome) {
            case COMPLETED -> "completed";
            case BUSY -> "busy";
            case NO_ANSWER -> "no-answer";
            case FAILED -> "failed";
            case VOICEMAIL ->
                assistant.path("voicemail_message").path("enabled").asBoolean(false)
                        ? "left_voicemail"
                        : "hangup_on_voicemail";
        };
    }

    private static String endReason(Script script) {
        if (script.outcome() == Outcome.VOICEMAIL) {
            return "voicemail";
        }
        return Math.floorMod(script.callId().hashCode(), 2) == 0 ? "human_ended_call" : "agent_ended_call";
    }
}
