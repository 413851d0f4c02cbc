package com.genius365.sandbox.retell;

import com.genius365.common.Ids;
import com.genius365.sandbox.script.CallWire;
import com.genius365.sandbox.script.Conversations;
import com.genius365.sandbox.script.Dialogue;
import com.genius365.sandbox.script.Outcome;
import com.genius365.sandbox.script.SampleArguments;
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
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call as Retell shows it. Time inside a call runs faster than outside: the script takes seconds, the report says as
 * long as the conversation would take, so it ends a little in the future.
 */
@Component
@Profile("demo")
class RetellCallWire implements CallWire {

    /** Told of unless the agent chooses others. */
    private static final List<String> USUAL_EVENTS = List.of("call_started", "call_ended", "call_analyzed");

    private final SandboxStore store;
    private final RetellObjects objects;
    private final Conversations conversations;
    private final RetellAgentKnowledge knowledge;
    private final JsonMapper mapper;

    RetellCallWire(
            SandboxStore store,
            RetellObjects objects,
            Conversations conversations,
            RetellAgentKnowledge knowledge,
            JsonMapper mapper) {
        this.store = store;
        this.objects = objects;
        this.conversations = conversations;
        this.knowledge = knowledge;
        this.mapper = mapper;
    }

    @Override
    public Vendor vendor() {
        return Vendor.RETELL;
    }

    @Override
    public List<Webhook> reach(SandboxObject call, Script script, Instant now) {
        var body = call.body();
        var agent = agent(body);
        return switch (script.stage()) {
            case CREATED, RINGING, ASKED -> List.of();
            case TALKING -> {
                body.put("call_status", "ongoing").put("start_timestamp", now.toEpochMilli());
                yield tell("call_started", call, agent);
            }
            case ENDED -> {
                end(call, agent, script, now);
                yield tell("call_ended", call, agent);
            }
            case ANALYZED -> {
                RetellReport.writeAnalysis(body, agent, conversations.get(script.conversation()), script.outcome());
                yield tell("call_analyzed", call, agent);
            }
        };
    }

    private void end(SandboxObject made, JsonNode agent, Script script, Instant now) {
        var call = made.body();
        call.put("disconnection_reason", disconnectionReason(script));
        if (!script.outcome().connects()) {
            call.put("call_status", "not_connected").put("end_timestamp", now.toEpochMilli());
            return;
        }
        var engine = objects.engine(agent);
        var dialogue = dialogue(made, agent, engine, script);
        var millis = dialogue.seconds() * 1000;
        call.put("call_status", "ended")
                .put("end_timestamp", call.path("start_timestamp").asLong(now.toEpochMilli()) + millis)
                .put("duration_ms", millis);
        if (!agent.path("data_storage_setting").asString("").equals("basic_attributes_only")) {
            call.put("recording_url", script.recordingUrl(dialogue));
            RetellReport.writeTranscript(call, dialogue, script.used());
        }
        RetellReport.writeCost(call, engine, dialogue);
    }

    @Override
    public Optional<ToolQuestion> asks(SandboxObject call, Script script, Instant now) {
        var agent = agent(call.body());
        var engine = objects.engine(agent);
        return engine.path("general_tools")
                .valueStream()
                .filter(tool -> tool.path("type").asString("").equals("custom"))
                .filter(tool -> !tool.path("url").asString("").isEmpty())
                .findFirst()
                .map(tool -> ask(tool, call, whole(call, agent, engine, script)));
    }

    private ToolQuestion ask(JsonNode tool, SandboxObject call, Dialogue whole) {
        var name = tool.path("name").asString("");
        var arguments = SampleArguments.of(tool.path("parameters"), whole.question());
        var id = "tool_" + call.id();
        var live = call.body().deepCopy();
        RetellReport.writeAsked(live, whole.first(whole.turnsBeforeTools()), id, name, arguments);
        var body = mapper.createObjectNode().put("name", name);
        body.set("call", live);
        body.set("args", arguments);
        var sent = tool.path("args_at_root").asBoolean(false) ? arguments : body;
        return new ToolQuestion(
                id,
                name,
                arguments,
                new Webhook(
                        Vendor.RETELL,
                        Ids.next().toString(),
                        call.account(),
                        call.id(),
                        tool.path("url").asString(""),
                        null,
                        headers(tool),
                        mapper.writeValueAsString(sent),
                        0));
    }

    private static Map<String, String> headers(JsonNode tool) {
        return tool.path("headers")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().asString("")));
    }

    /** Whatever comes back is for the model. */
    @Override
    public ToolUse understand(ToolQuestion question, String answer) {
        return question.answered(answer);
    }

    @Override
    public Dialogue whole(SandboxObject call, Script script) {
        var agent = agent(call.body());
        return whole(call, agent, objects.engine(agent), script);
    }

    private Dialogue dialogue(SandboxObject call, JsonNode agent, JsonNode engine, Script script) {
        return script.said(whole(call, agent, engine, script));
    }

    private Dialogue whole(SandboxObject call, JsonNode agent, JsonNode engine, Script script) {
        var greeting = script.outcome() == Outcome.VOICEMAIL
                ? agent.path("voicemail_option").path("action").path("text").asString("")
                : engine.path("begin_message").asString("");
        return conversations
                .get(script.conversation())
                .spoken(
                        greeting,
                        call.body().path("retell_llm_dynamic_variables"),
                        knowledge.of(call.account(), engine));
    }

    /** Nothing where it was deleted meanwhile. */
    private JsonNode agent(ObjectNode call) {
        return store.find(
                        Vendor.RETELL, SandboxKind.AGENT, call.path("agent_id").asString(""))
                .map(SandboxObject::body)
                .orElseGet(mapper::createObjectNode);
    }

    private List<Webhook> tell(String event, SandboxObject call, JsonNode agent) {
        var url = agent.path("webhook_url").asString("");
        if (url.isEmpty() || !isAskedFor(agent, event)) {
            return List.of();
        }
        var message = mapper.createObjectNode().put("event", event);
        message.set("call", call.body());
        return List.of(new Webhook(
                Vendor.RETELL,
                Ids.next().toString(),
                call.account(),
                call.id(),
                url,
                null,
                Map.of(),
                mapper.writeValueAsString(message),
                0));
    }

    private static boolean isAskedFor(JsonNode agent, String event) {
        var wanted = agent.path("webhook_events");
        return wanted.isArray()
                ? wanted.valueStream().anyMatch(each -> each.asString("").equals(event))
                : USUAL_EVENTS.contains(event);
    }

    private static String disconnectionReason(Script script) {
        if (script.isHungUp()) {
            return "user_hangup";
        }
        return switch (script.outcome()) {
            case COMPLETED -> Math.floorMod(script.callId().hashCode(), 2) == 0 ? "user_hangup" : "agent_hangup";
            case BUSY -> "dial_busy";
            case NO_ANSWER -> "dial_no_answer";
            case FAILED -> "dial_failed";
            case VOICEMAIL -> "voicemail_reached";
        };
    }
}
