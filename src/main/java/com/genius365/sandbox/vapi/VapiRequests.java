package com.genius365.sandbox.vapi;

import com.genius365.sandbox.vendor.VendorRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What VAPI checks of a request, and what it says when it does not like it. */
final class VapiRequests {

    private static final Set<String> ASSISTANT_PROPERTIES = Set.of(
            "transcriber",
            "model",
            "voice",
            "firstMessage",
            "firstMessageInterruptionsEnabled",
            "firstMessageMode",
            "voicemailDetection",
            "clientMessages",
            "serverMessages",
            "maxDurationSeconds",
            "backgroundSound",
            "modelOutputInMessagesEnabled",
            "transportConfigurations",
            "observabilityPlan",
            "credentials",
            "hooks",
            "name",
            "voicemailMessage",
            "endCallMessage",
            "endCallPhrases",
            "compliancePlan",
            "metadata",
            "backgroundSpeechDenoisingPlan",
            "analysisPlan",
            "artifactPlan",
            "startSpeakingPlan",
            "stopSpeakingPlan",
            "monitorPlan",
            "credentialIds",
            "server",
            "keypadInputPlan");
    private static final Set<String> CALL_PROPERTIES =
            Set.of("assistantId", "assistant", "assistantOverrides", "phoneNumberId", "customer", "name");
    private static final Set<String> WEB_CALL_PROPERTIES =
            Set.of("assistantId", "assistantOverrides", "roomDeleteOnUserLeaveEnabled");
    /** Those that need nobody else's account. */
    private static final Set<String> TOOLS = new TreeSet<>(Set.of(
            "apiRequest",
            "code",
            "dtmf",
            "endCall",
            "function",
            "handoff",
            "mcp",
            "query",
            "sms",
            "transferCall",
            "voicemail"));

    private static final Pattern FUNCTION_NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
    private static final int LONGEST_MESSAGE = 1_000;
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private VapiRequests() {}

    static void checkAssistant(ObjectNode body) {
        var problems = unknown(body, ASSISTANT_PROPERTIES, "");
        problems.addAll(assistantProblems(body, ""));
        refuse(problems);
    }

    static void checkCall(ObjectNode body) {
        var problems = unknown(body, CALL_PROPERTIES, "");
        if (!body.has("assistantId") && !body.has("assistant")) {
            refuse("Couldn't Get Assistant. Need Either `assistantId` Or `assistant`.");
        }
        if (body.path("assistant") instanceof ObjectNode assistant) {
            problems.addAll(unknown(assistant, ASSISTANT_PROPERTIES, "assistant."));
            problems.addAll(assistantProblems(assistant, "assistant."));
        }
        if (!body.has("phoneNumberId")) {
            refuse("Couldn't Get Phone Number. Need Either `phoneNumberId` Or `phoneNumber`.");
        }
        var number = body.path("customer").path("number").asString("");
        if (!E164.matcher(number).matches()) {
            problems.add("customer.number must be a valid phone number in the E.164 format."
                    + " Hot tip, you may be missing the country code (Eg. US: +1).");
        }
        refuse(problems);
    }

    static void checkWebCall(ObjectNode body) {
        var problems = unknown(body, WEB_CALL_PROPERTIES, "");
        if (!body.path("assistantId").isString()) {
            problems.add("assistantId must be a UUID");
        }
        refuse(problems);
    }

    static void checkCredential(ObjectNode body) {
        var problems = new ArrayList<String>();
        switch (body.path("provider").asString("")) {
            case "byo-sip-trunk" -> {
                requireText(body.path("gateways").path(0), "ip", "gateways.0.", problems);
                refuse(problems);
                return;
            }
            case "vonage" -> {
                requireText(body, "apiKey", "", problems);
                requireText(body, "apiSecret", "", problems);
                refuse(problems);
                return;
            }
            case "webhook" -> {
                // Checked below.
            }
            default -> problems.add("provider must be one of the following values: webhook, byo-sip-trunk, vonage");
        }
        var plan = body.path("authenticationPlan");
        switch (plan.path("type").asString("")) {
            case "bearer" -> requireText(plan, "token", "authenticationPlan.", problems);
            case "hmac" -> {
                requireText(plan, "secretKey", "authenticationPlan.", problems);
                requireText(plan, "algorithm", "authenticationPlan.", problems);
            }
            default -> problems.add("authenticationPlan.type must be one of the following values: bearer, hmac");
        }
        refuse(problems);
    }

    static void checkNumber(ObjectNode body) {
        var problems = new ArrayList<String>();
        if (body.path("name").asString("").length() > 40) {
            problems.add("name must be shorter than or equal to 40 characters");
        }
        var provider = body.path("provider").asString("");
        switch (provider) {
            case "vapi" -> {
                if (!body.path("numberDesiredAreaCode").asString("415").matches("\\d{3}")) {
                    problems.add("numberDesiredAreaCode must be longer than or equal to 3 characters");
                }
            }
            case "twilio" -> {
                requireText(body, "number", "", problems);
                requireText(body, "twilioAccountSid", "", problems);
            }
            case "vonage", "telnyx", "byo-phone-number" -> {
                requireText(body, "number", "", problems);
                requireText(body, "credentialId", "", problems);
            }
            default ->
                problems.add("provider must be one of the following values:"
                        + " byo-phone-number, twilio, vonage, vapi, telnyx");
        }
        refuse(problems);
    }

    private static List<String> assistantProblems(ObjectNode body, String path) {
        var problems = new ArrayList<String>();
        if (body.has("name") && body.path("name").asString("").length() > 40) {
            problems.add(path + "name must be shorter than or equal to 40 characters");
        }
        if (body.hasNonNull("firstMessage") && !body.path("firstMessage").isString()) {
            problems.add(path + "firstMessage must be a string");
        }
        var seconds = body.path("maxDurationSeconds");
        if (seconds.isNumber() && (seconds.asInt() < 10 || seconds.asInt() > 43_200)) {
            problems.add(path + "maxDurationSeconds must not be "
                    + (seconds.asInt() < 10 ? "less than 10" : "greater than 43200"));
        }
        if (body.hasNonNull("model")) {
            requireText(body.path("model"), "provider", path + "model.", problems);
            requireText(body.path("model"), "model", path + "model.", problems);
        }
        if (body.hasNonNull("voice")) {
            requireText(body.path("voice"), "provider", path + "voice.", problems);
            requireText(body.path("voice"), "voiceId", path + "voice.", problems);
        }
        if (body.hasNonNull("transcriber")) {
            requireText(body.path("transcriber"), "provider", path + "transcriber.", problems);
        }
        if (body.path("voicemailMessage").asString("").length() > LONGEST_MESSAGE) {
            problems.add(path + "voicemailMessage must be shorter than or equal to 1000 characters");
        }
        for (var phrase : body.path("endCallPhrases")) {
            var length = phrase.asString("").length();
            if (length < 2 || length > 140) {
                problems.add(path + "each value in endCallPhrases must be longer than or equal to 2"
                        + " and shorter than or equal to 140 characters");
            }
        }
        for (var hook : body.path("hooks")) {
            requireText(hook, "on", path + "hooks.", problems);
        }
        for (var tool : body.path("model").path("tools")) {
            toolProblems(tool, path + "model.tools.", problems);
        }
        if (body.path("server").has("url")
                && !body.path("server").path("url").asString("").startsWith("http")) {
            problems.add(path + "server.url must be a URL address");
        }
        return problems;
    }

    static void checkTool(ObjectNode body) {
        var problems = new ArrayList<String>();
        toolProblems(body, "", problems);
        refuse(problems);
    }

    static void checkSession(ObjectNode body) {
        var problems = unknown(
                body,
                Set.of("name", "status", "expirationSeconds", "assistantId", "assistantOverrides", "messages"),
                "");
        if (!body.path("assistantId").isString()) {
            problems.add("assistantId must be a UUID");
        }
        refuse(problems);
    }

    static void checkChat(ObjectNode body) {
        var problems = unknown(body, Set.of("sessionId", "input", "name", "stream", "assistantOverrides"), "");
        requireText(body, "sessionId", "", problems);
        requireText(body, "input", "", problems);
        refuse(problems);
    }

    private static void toolProblems(JsonNode tool, String path, List<String> problems) {
        var type = tool.path("type").asString("");
        if (!TOOLS.contains(type)) {
            problems.add(path + "type must be one of the following values: " + String.join(", ", TOOLS));
        }
        var name = tool.path("function").path("name").asString("");
        if (type.equals("function") && !FUNCTION_NAME.matcher(name).matches()) {
            problems.add(path + "function.name must match /^[a-zA-Z0-9_-]{1,64}$/ regular expression");
        }
        for (var destination : tool.path("destinations")) {
            requireText(destination, "type", path + "destinations.", problems);
        }
        for (var base : tool.path("knowledgeBases")) {
            requireText(base, "name", path + "knowledgeBases.", problems);
            requireText(base, "description", path + "knowledgeBases.", problems);
        }
        for (var message : tool.path("messages")) {
            if (message.path("content").asString("").length() > LONGEST_MESSAGE) {
                problems.add(path + "messages.content must be shorter than or equal to 1000 characters");
            }
        }
    }

    private static List<String> unknown(ObjectNode body, Set<String> known, String path) {
        var problems = new ArrayList<String>();
        for (var name : body.propertyNames()) {
            if (!known.contains(name)) {
                problems.add("property " + path + name + " should not exist");
            }
        }
        return problems;
    }

    private static void requireText(JsonNode node, String field, String path, List<String> problems) {
        if (node.path(field).asString("").isBlank()) {
            problems.add(path + field + " must be a string");
        }
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new VendorRefusal(problems);
        }
    }

    private static void refuse(String message) {
        throw new VendorRefusal(HttpStatus.BAD_REQUEST, message);
    }
}
