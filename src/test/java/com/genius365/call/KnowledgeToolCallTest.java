package com.genius365.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.agent.AgentDraft;
import com.genius365.agent.AgentDrafts;
import com.genius365.agent.AgentId;
import com.genius365.agent.AgentService;
import com.genius365.agent.SyncState;
import com.genius365.call.CallScene.Stage;
import com.genius365.knowledge.DocumentDraft;
import com.genius365.knowledge.DocumentEditing;
import com.genius365.knowledge.DocumentId;
import com.genius365.knowledge.DocumentIntake;
import com.genius365.provider.Provider;
import com.genius365.tool.ParameterSchema;
import com.genius365.tool.ToolDraft;
import com.genius365.tool.ToolId;
import com.genius365.tool.ToolKeys;
import com.genius365.tool.ToolService;
import com.genius365.tool.ToolSetup;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** In a call, an agent looks into its own documents, and into no others of its workspace. */
@ApplicationTest
class KnowledgeToolCallTest {

    private static final String NOTHING = "Nothing was found about this.";
    private static final String QUESTION = "When do you open?";

    private final CallScene scene;
    private final AgentService agents;
    private final DocumentIntake intake;
    private final DocumentEditing editing;
    private final ToolService tools;
    private final JsonMapper mapper;

    KnowledgeToolCallTest(
            CallScene scene,
            AgentService agents,
            DocumentIntake intake,
            DocumentEditing editing,
            ToolService tools,
            JsonMapper mapper) {
        this.scene = scene;
        this.agents = agents;
        this.intake = intake;
        this.editing = editing;
        this.tools = tools;
        this.mapper = mapper;
    }

    @Test
    void each_agent_finds_what_stands_in_its_own_documents() {
        var withNone = scene.set(Provider.VAPI);
        var shop = document(withNone, "Shop", "We open at nine.");
        var bar = document(withNone, "Bar", "We open at eleven at night.");
        var daytime = agent(withNone, shop);
        var nightly = agent(withNone, bar);
        var tool = tool(withNone);

        assertThat(found(daytime, tool, daytime.remoteAgent())).isEqualTo("Shop: We open at nine.");
        assertThat(found(nightly, tool, nightly.remoteAgent())).isEqualTo("Bar: We open at eleven at night.");
        assertThat(found(withNone, tool, withNone.remoteAgent())).isEqualTo(NOTHING);
        assertThat(found(withNone, tool, "nobody-knows-it")).isEqualTo(NOTHING);
    }

    @Test
    void what_is_archived_is_found_no_more() {
        var stage = scene.set(Provider.VAPI);
        var shop = document(stage, "Shop", "We open at nine.");
        var bar = document(stage, "Bar", "We open at eleven.");
        var both = agent(stage, shop, bar);
        var tool = tool(stage);
        assertThat(found(both, tool, both.remoteAgent())).contains("nine", "eleven");

        stage.world().owner().run(() -> editing.archive(stage.world().workspace(), bar));

        assertThat(found(both, tool, both.remoteAgent())).contains("nine").doesNotContain("eleven");
    }

    @Test
    void what_was_not_published_yet_is_not_found() {
        var stage = scene.set(Provider.VAPI);
        var tool = tool(stage);
        var shop = document(stage, "Shop", "We open at nine.");
        var workspace = stage.world().workspace();

        stage.world().owner().run(() -> {
            var seen = agents.get(workspace, stage.agent());
            agents.update(workspace, stage.agent(), seen.edit(), seen.draft().withDocuments(ids(shop)));
        });

        assertThat(found(stage, tool, stage.remoteAgent())).isEqualTo(NOTHING);
    }

    @Test
    void where_the_vendor_does_not_name_the_agent_the_call_does() {
        var stage = agent(scene.set(Provider.VAPI));
        var shop = document(stage, "Shop", "We open at nine.");
        var knowing = agent(stage, shop);
        var tool = tool(stage);
        var call = String.valueOf(scene.started(knowing).externalId());
        var other = String.valueOf(scene.started(stage).externalId());

        assertThat(found(stage, tool, "{\"id\": \"%s\"}", call)).isEqualTo("Shop: We open at nine.");
        assertThat(found(stage, tool, "{\"id\": \"%s\"}", other)).isEqualTo(NOTHING);
    }

    private String found(Stage stage, ToolId tool, String remoteAgent) {
        return found(stage, tool, "{\"id\": \"c\", \"assistantId\": \"%s\"}", remoteAgent);
    }

    private String found(Stage stage, ToolId tool, String call, String id) {
        var answer = scene.post(
                CallScene.path(stage) + "/tools/" + tool,
                """
                {"message": {"type": "tool-calls", "call": %s, "toolCallList": [
                  {"id": "%s", "name": "look_up", "parameters": {"question": "%s"}}]}}""".formatted(call.formatted(id), UUID.randomUUID(), QUESTION),
                "Authorization",
                "Bearer " + stage.secret().reveal());
        assertThat(answer.statusCode()).isEqualTo(200);
        return mapper.readTree(answer.body()).at("/results/0/result").asString();
    }

    /** Another one of the same workspace, in the same account. */
    private Stage agent(Stage beside, DocumentId... documents) {
        var world = beside.world();
        var id = world.owner().call(() -> {
            var made = agents.create(world.workspace(), draft(beside).withDocuments(ids(documents)));
            agents.publish(world.workspace(), made, "");
            return made;
        });
        await().atMost(CallScene.SOON)
                .until(() -> world.owner()
                                .call(() -> agents.get(world.workspace(), id).state())
                        == SyncState.SYNCED);
        return new Stage(
                world, beside.provider(), beside.key(), beside.connection(), beside.secret(), id, remote(beside, id));
    }

    private String remote(Stage stage, AgentId id) {
        return String.valueOf(stage.world()
                .owner()
                .call(() -> agents.get(stage.world().workspace(), id).remoteId()));
    }

    private static AgentDraft draft(Stage beside) {
        return AgentDrafts.of(
                beside.provider(), beside.connection().value(), "Bea " + UUID.randomUUID(), "openai/gpt-4o", "Hello");
    }

    private DocumentId document(Stage stage, String title, String text) {
        return stage.world().owner().call(() -> {
            var id = intake.write(stage.world().workspace(), new DocumentDraft(title, "", "", List.of(), text));
            editing.activate(stage.world().workspace(), id);
            return id;
        });
    }

    private ToolId tool(Stage stage) {
        return stage.world()
                .member()
                .call(() -> tools.create(
                        stage.world().workspace(),
                        new ToolDraft("look_up", "Looks up.", ParameterSchema.empty(), new ToolSetup.Knowledge(3, "")),
                        ToolKeys.none()))
                .id();
    }

    private static List<UUID> ids(DocumentId... documents) {
        return Arrays.stream(documents).map(DocumentId::value).toList();
    }
}
