package com.genius365.tool;

import com.genius365.access.WorkspaceId;
import com.genius365.common.Secret;
import com.genius365.provider.AgentTool;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tool with its secrets opened, for as long as it is used. */
public final class RunnableTool {

    private static final Duration FOR_KNOWLEDGE = Duration.ofSeconds(10);

    private final WorkspaceId workspace;
    private final ToolId id;
    private final ToolDraft draft;
    private final ToolSecrets secrets;
    private final @Nullable Secret signing;

    RunnableTool(WorkspaceId workspace, ToolId id, ToolDraft draft, ToolSecrets secrets, @Nullable Secret signing) {
        this.workspace = workspace;
        this.id = id;
        this.draft = draft;
        this.secrets = secrets;
        this.signing = signing;
    }

    public ToolId id() {
        return id;
    }

    public String name() {
        return draft.name();
    }

    /** Whether we run it, and not the vendor. */
    public boolean isRunHere() {
        return draft.setup().kind().isRunHere();
    }

    /** Whether it looks into documents. */
    public boolean isLookUp() {
        return draft.setup() instanceof ToolSetup.Knowledge;
    }

    /** How long its answer is waited for. */
    public Duration timeout() {
        return switch (draft.setup()) {
            case ToolSetup.Function it -> Duration.ofSeconds(it.timeoutSeconds());
            case ToolSetup.ApiRequest it -> Duration.ofSeconds(it.timeoutSeconds());
            case ToolSetup.McpServer it -> Duration.ofSeconds(it.timeoutSeconds());
            case ToolSetup.Knowledge it -> FOR_KNOWLEDGE;
            case ToolSetup.Transfer it -> Duration.ZERO;
            case ToolSetup.EndCall it -> Duration.ZERO;
            case ToolSetup.Keypad it -> Duration.ZERO;
            case ToolSetup.Voicemail it -> Duration.ZERO;
            case ToolSetup.Sms it -> Duration.ZERO;
            case ToolSetup.Calendar it -> Duration.ZERO;
        };
    }

    WorkspaceId workspace() {
        return workspace;
    }

    ToolSetup setup() {
        return draft.setup();
    }

    ToolSecrets secrets() {
        return secrets;
    }

    @Nullable
    Secret signing() {
        return signing;
    }

    /** As the port to the vendors knows it. */
    AgentTool forVendor() {
        var reference = id.value();
        var name = draft.name();
        var description = draft.description();
        return switch (draft.setup()) {
            case ToolSetup.Function it ->
                new AgentTool.Function(
                        reference, name, description, draft.parameters(), timeout(), it.saidMeanwhile(), it.waits());
            case ToolSetup.ApiRequest it ->
                new AgentTool.Function(
                        reference, name, description, draft.parameters(), timeout(), it.saidMeanwhile(), it.waits());
            case ToolSetup.Knowledge it ->
                new AgentTool.Function(
                        reference,
                        name,
                        description,
                        ParameterSchema.ofQuestion(),
                        timeout(),
                        it.saidMeanwhile(),
                        true);
            case ToolSetup.Transfer it ->
                new AgentTool.Transfer(
                        reference,
                        name,
                        description,
                        it.destinations().stream()
                                .map(to -> new AgentTool.Destination(to.target(), to.description()))
                                .toList());
            case ToolSetup.EndCall it -> new AgentTool.EndCall(reference, name, description);
            case ToolSetup.Keypad it -> new AgentTool.Keypad(reference, name, description);
            case ToolSetup.Voicemail it -> new AgentTool.LeaveVoicemail(reference, name, description, it.message());
            case ToolSetup.Sms it -> new AgentTool.Sms(reference, name, description, it.content());
            case ToolSetup.Calendar it ->
                new AgentTool.CalendarBooking(
                        reference,
                        name,
                        description,
                        Objects.requireNonNullElseGet(secrets.calendarKey(), () -> new Secret("")),
                        it.eventTypeId(),
                        it.timeZone(),
                        it.step());
            case ToolSetup.McpServer it ->
                new AgentTool.McpServer(reference, name, description, it.url(), secrets.headers(), timeout());
        };
    }

    @Override
    public String toString() {
        return "RunnableTool[" + id + ", " + draft.setup().kind() + "]";
    }
}
