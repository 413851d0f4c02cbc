package com.genius365.sandbox.vapi;

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
import java.util.HashMap;
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
 * A call as VAPI shows it. Time inside a call runs faster than outside: the script takes seconds, the report says as long
 * as the conversation would take, so it ends a little in the future.
 */
@Component
@Profile("demo")
class VapiCallWire implements CallWire {

    /** What only the whole call has, not the one inside a webhook. */
    private static final List<String> REPORTED_APART =
            List.of("artifact", "analysis", "cost", "costs", "costBreakdown");

    private final SandboxStore store;
    private final Conversations conversations;
    private final VapiAgentKnowledge knowledge;
    private final JsonMapper mapper;

    VapiCallWire(SandboxStore store, Conversations conversations, VapiAgentKnowledge knowledge, JsonMapper mapper) {
        this.store = store;
        this.conversations = conversations;
        this.knowledge = knowledge;
        this.mapper = mapper;
    }

    @Override
    public Vendor vendor() {
        return Vendor.VAPI;
    }

    @Override
    public List<Webhook> reach(SandboxObject call, Script script, Instant now) {
        var body = call.body();
        var assistant = assistant(body);
        body.put("updatedAt", VapiTime.of(now));
        return switch (script.stage()) {
            case CREATED, ASKED -> List.of();
            case RINGING -> {
                body.put("status", "ringing");
                yield tell(call, assistant, statusUpdate(body), now);
            }
            case TALKING -> {
                body.put("status", "in-progress").put("startedAt", VapiTime.of(now));
                yield tell(call, assistant, statusUpdate(body), now);
            }
            case ENDED -> {
                var end = body.has("startedAt")
                        ? startedAt(body, now)
                                .plusSeconds(dialogue(call, assistant, script).seconds())
                        : now;
                body.put("status", "ended")
                        .put("endedReason", endedReason(script))
                        .put("endedAt", VapiTime.of(end));
                yield tell(call, assistant, statusUpdate(body).put("endedReason", endedReason(script)), now);
            }
            case ANALYZED -> {
                writeReport(call, assistant, script, now);
                yield tell(call, assistant, endOfCallReport(body), now);
            }
        };
    }

    private void writeReport(SandboxObject made, JsonNode assistant, Script script, Instant now) {
        var call = made.body();
        var dialogue = dialogue(made, assistant, script);
        var isRecorded = script.outcome().connects()
                && assistant.path("artifactPlan").path("recordingEnabled").asBoolean(true);
        VapiReport.writeCosts(call, assistant, dialogue);
        VapiReport.writeArtifact(
                call, assistant, dialogue, startedAt(call, now), isRecorded ? script.recordingUrl(dialogue) : "");
        VapiToolUse.write(call, dialogue, script.used(), startedAt(call, now));
        if (script.outcome().connects()) {
            VapiReport.writeAnalysis(call, assistant, conversations.get(script.conversation()));
        } else {
            call.putObject("analysis");
        }
    }

    @Override
    public Dialogue whole(SandboxObject call, Script script) {
        return whole(call, assistant(call.body()), script);
    }

    private Dialogue dialogue(SandboxObject call, JsonNode assistant, Script script) {
        return script.said(whole(call, assistant, script));
    }

    private Dialogue whole(SandboxObject call, JsonNode assistant, Script script) {
        if (!script.outcome().connects()) {
            return new Dialogue(List.of());
        }
        var greeting = script.outcome() == Outcome.VOICEMAIL ? "voicemailMessage" : "firstMessage";
        return conversations
                .get(script.conversation())
                .spoken(
                        assistant.path(greeting).asString(""),
                        call.body().path("assistantOverrides").path("variableValues"),
                        knowledge.of(call.account(), assistant));
    }

    /** The assistant as it is in this call; nothing where it was deleted meanwhile. */
    private ObjectNode assistant(ObjectNode call) {
        var assistant = mapper.createObjectNode();
        if (call.path("assistant") instanceof ObjectNode own) {
            assistant.setAll(own);
        } else {
            store.find(Vendor.VAPI, SandboxKind.AGENT, call.path("assistantId").asString(""))
                    .ifPresent(kept -> assistant.setAll(kept.body()));
        }
        if (call.path("assistantOverrides") instanceof ObjectNode overrides) {
            assistant.setAll(overrides.deepCopy().without("variableValues"));
        }
        return assistant;
    }

    private ObjectNode statusUpdate(ObjectNode call) {
        return mapper.createObjectNode()
                .put("type", "status-update")
                .put("status", call.path("status").asString(""));
    }

    private ObjectNode endOfCallReport(ObjectNode call) {
        var message = mapper.createObjectNode().put("type", "end-of-call-report");
        for (var field : List.of("endedReason", "startedAt", "endedAt", "cost", "costs", "artifact", "analysis")) {
            if (call.has(field)) {
                message.set(field, call.path(field));
            }
        }
        return message;
    }

    private List<Webhook> tell(SandboxObject call, ObjectNode assistant, ObjectNode message, Instant now) {
        var server = assistant.path("server");
        if (!server.has("url") || !isAskedFor(assistant, message.path("type").asString(""))) {
            return List.of();
        }
        return List.of(webhook(call, assistant, message, server, now));
    }

    @Override
    public Optional<ToolQuestion> asks(SandboxObject call, Script script, Instant now) {
        var assistant = assistant(call.body());
        return tools(call.account(), assistant)
                .filter(VapiToolUse::isAsked)
                .findFirst()
                .map(tool -> VapiToolUse.ask(
                        tool,
                        call.id(),
                        whole(call, assistant, script).question(),
                        message -> webhook(call, assistant, message, tool.path("server"), now)));
    }

    @Override
    public ToolUse understand(ToolQuestion question, String answer) {
        return VapiToolUse.understand(question, answer, mapper);
    }

    /** Its own, and those it names. */
    private Stream<JsonNode> tools(String account, JsonNode assistant) {
        var model = assistant.path("model");
        var named = model.path("toolIds")
                .valueStream()
                .flatMap(id -> store.find(Vendor.VAPI, SandboxKind.ACTION, id.asString("")).stream())
                .filter(tool -> tool.account().equals(account))
                .map(SandboxObject::body);
        return Stream.concat(model.path("tools").valueStream(), named);
    }

    private Webhook webhook(
            SandboxObject call, ObjectNode assistant, ObjectNode message, JsonNode server, Instant now) {
        message.put("timestamp", now.toEpochMilli());
        message.set("call", call.body().deepCopy().without(REPORTED_APART));
        message.set("assistant", assistant);
        if (call.body().has("customer")) {
            message.set("customer", call.body().path("customer"));
        }
        return new Webhook(
                Vendor.VAPI,
                Ids.next().toString(),
                call.account(),
                call.id(),
                server.path("url").asString(""),
                server.hasNonNull("credentialId") ? server.path("credentialId").asString("") : null,
                headers(server),
                mapper.writeValueAsString(mapper.createObjectNode().set("message", message)),
                0);
    }

    private static boolean isAskedFor(JsonNode assistant, String type) {
        var wanted = assistant.path("serverMessages");
        return !wanted.isArray()
                || wanted.valueStream().anyMatch(each -> each.asString("").equals(type));
    }

    private static Map<String, String> headers(JsonNode server) {
        var headers = new HashMap<String, String>();
        server.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asString("")));
        return headers;
    }

    private static Instant startedAt(ObjectNode call, Instant otherwise) {
        return call.has("startedAt") ? Instant.parse(call.path("startedAt").asString("")) : otherwise;
    }

    private static String endedReason(Script script) {
        if (script.isHungUp()) {
            return "customer-ended-call";
        }
        return switch (script.outcome()) {
            case COMPLETED ->
                Math.floorMod(script.callId().hashCode(), 2) == 0 ? "customer-ended-call" : "assistant-ended-call";
            case BUSY -> "customer-busy";
            case NO_ANSWER -> "customer-did-not-answer";
            case FAILED -> "twilio-failed-to-connect-call";
            case VOICEMAIL -> "voicemail";
        };
    }
}
