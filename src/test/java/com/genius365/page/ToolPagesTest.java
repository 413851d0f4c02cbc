package com.genius365.page;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.common.Ids;
import com.genius365.common.Secret;
import com.genius365.tool.ClientServer;
import com.genius365.tool.ParameterSchema;
import com.genius365.tool.ToolDraft;
import com.genius365.tool.ToolId;
import com.genius365.tool.ToolKeys;
import com.genius365.tool.ToolService;
import com.genius365.tool.ToolSetup;
import com.genius365.tool.ToolSummary;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import(Tab.class)
class ToolPagesTest {

    private final Tab tab;
    private final ToolService tools;
    private final ClientServer server;
    private final OwnerSql sql;
    private final World world;

    ToolPagesTest(Tab tab, ToolService tools, ClientServer server, OwnerSql sql, Worlds worlds) {
        this.tab = tab;
        this.tools = tools;
        this.server = server;
        this.sql = sql;
        this.world = worlds.create();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void an_empty_list_says_what_to_do_and_leads_to_the_kinds() {
        open(world.member(), "agents/tools");
        assertThat(tab.text()).contains("No tools yet");

        tab.press("New tool");

        assertThat(tab.text()).contains("Asks your own server", "Hands the call over", "Model Context Protocol");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
                .contains("w/" + world.workspaceSlug() + "/agents/tools/new?kind=function");
    }

    @Test
    void agents_and_tools_lead_to_each_other() {
        open(world.viewer(), "agents");

        assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
                .contains("w/" + world.workspaceSlug() + "/agents/tools");
    }

    @Test
    void a_function_is_made_and_its_signing_secret_shown_once() {
        open(world.member(), "agents/tools/new?kind=function");
        tab.get(TextField.class, "Name").setValue("check_stock");
        tab.get(TextArea.class, "Description").setValue("Use this to check the stock.");
        tab.get(TextField.class, "Address").setValue("https://api.example.com/tools");

        tab.press("Create tool");

        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Signing secret");
        tab.press("I have copied it");
        assertThat(tab.text()).contains("check_stock", "X-Signature", "No agent uses it yet.");
        assertThat(list()).extracting(ToolSummary::name).containsExactly("check_stock");
    }

    @Test
    void what_is_not_as_it_must_be_is_said_at_its_field() {
        open(world.member(), "agents/tools/new?kind=api_request");
        tab.get(TextField.class, "Name").setValue("Check stock");
        tab.get(TextField.class, "Address").setValue("https://api.example.com/{{article}}");

        tab.press("Create tool");

        assertThat(tab.get(TextField.class, "Name").getErrorMessage()).contains("Small letters");
        assertThat(tab.get(TextArea.class, "Description").isInvalid()).isTrue();
        assertThat(tab.get(TextField.class, "Address").getErrorMessage())
                .contains("{{article}} is not among the parameters");
        assertThat(list()).isEmpty();
    }

    @Test
    void a_private_address_is_refused_at_its_field() {
        open(world.member(), "agents/tools/new?kind=function");
        tab.get(TextField.class, "Name").setValue("check_stock");
        tab.get(TextArea.class, "Description").setValue("Use this to check the stock.");
        tab.get(TextField.class, "Address").setValue("https://169.254.169.254/latest");

        tab.press("Create tool");

        assertThat(tab.get(TextField.class, "Address").getErrorMessage()).contains("private network");
        assertThat(list()).isEmpty();
    }

    @Test
    void parameters_are_the_same_as_a_form_and_as_source() {
        open(world.member(), "agents/tools/new?kind=function");
        tab.press("Add parameter");
        _find(TextField.class, spec -> spec.withLabel("Name")).getLast().setValue("city");

        choose(1);
        var source = _get(TextArea.class, spec -> spec.withPredicate(it -> it.hasClassName("monospace")));
        assertThat(source.getValue()).contains("\"city\"", "\"required\"");
        source.setValue("{\"type\":\"object\",\"properties\":{\"day\":{\"type\":\"date\"}}}");
        choose(0);

        assertThat(tab.text()).contains("Put this right first", "day: Give it a type");
        source.setValue("{\"type\":\"object\",\"properties\":{\"day\":{\"type\":\"string\",\"enum\":[\"today\"]}}}");
        choose(0);
        assertThat(_find(TextField.class, spec -> spec.withLabel("Name"))).hasSize(2);
        assertThat(tab.get(TextField.class, "Allowed values").getValue()).isEqualTo("today");
    }

    @Test
    void a_secret_is_not_shown_again_and_stays_when_the_rest_is_saved() {
        var tool = function("check_stock", "https://api.example.com/x", "Authorization", "Bearer very-secret");
        openTool(world.member(), tool);

        assertThat(_get(PasswordField.class).getValue()).isEmpty();
        assertThat(_get(PasswordField.class).getPlaceholder()).contains("Is set");
        assertThat(tab.text()).doesNotContain("very-secret");
        tab.get(TextField.class, "Name").setValue("check_article");
        tab.type(tab.get(TextField.class, "Name"));
        assertThat(tab.text()).contains("Unsaved changes", "Save first");
        tab.press("Save");

        assertThat(tab.text()).doesNotContain("Unsaved changes");
        assertThat(list()).extracting(ToolSummary::name).containsExactly("check_article");
        assertThat(as(world.member(), tool).draft().setup().secretHeaders()).containsExactly("Authorization");
    }

    @Test
    void a_tool_is_tried_and_its_answer_shown() {
        var place = server.answering("{\"inStock\":true}");
        openTool(world.member(), function("check_stock", place.url(), null, null));

        tab.press("Try it");

        tab.until(() -> tab.text().contains("Status 200"));
        assertThat(tab.text()).contains("\"inStock\" : true");
        assertThat(place.received()).hasSize(1);
    }

    @Test
    void a_trial_that_fails_says_why() {
        openTool(
                world.member(),
                function(
                        "check_stock",
                        server.answering(it -> ClientServer.Reply.of(503, "Closed"))
                                .url(),
                        null,
                        null));

        tab.press("Try it");

        tab.until(() -> tab.text().contains("The server answered with status 503."));
        assertThat(tab.text()).contains("Closed");
    }

    @Test
    void leaving_with_unsaved_changes_is_asked() {
        openTool(world.member(), function("check_stock", "https://api.example.com/x", null, null));
        tab.get(TextField.class, "Name").setValue("other");
        tab.type(tab.get(TextField.class, "Name"));

        tab.go("w/" + world.workspaceSlug() + "/agents/tools");

        assertThat(_find(ConfirmDialog.class)).hasSize(1);
        tab.confirm();
        assertThat(tab.text()).contains("One tool serves many agents");
    }

    @Test
    void a_tool_is_duplicated_and_deleted_after_a_question() {
        openTool(world.admin(), endCall());

        tab.press("Duplicate");
        assertThat(tab.text()).contains("end_call_2");
        tab.press("Delete");
        tab.confirm();

        assertThat(list()).extracting(ToolSummary::name).containsExactly("end_call");
    }

    @Test
    void each_vendor_is_named_with_what_becomes_of_it() {
        openTool(world.viewer(), endCall());

        assertThat(tab.text()).contains("At the providers", "VAPI", "Retell");
    }

    @Test
    void a_call_shows_what_its_agent_asked_tools() {
        var call = Ids.next();
        var connection = UUID.randomUUID();
        var partner = world.partner().value();
        var workspace = world.workspace().value();
        sql.sql("""
                        insert into call (id, partner_id, workspace_id, connection_id, provider, external_id, direction,
                                          status, from_number, created_at, version)
                        values (?, ?, ?, ?, 'VAPI', 'x', 'INBOUND', 'COMPLETED', '+14155552671', now(), 0)""").params(call, partner, workspace, connection).update();
        sql.sql("insert into call_reference (connection_id, external_id, partner_id, workspace_id, call_id)"
                        + " values (?, 'x', ?, ?, ?)")
                .params(connection, partner, workspace, call)
                .update();
        sql.sql("""
                        insert into call_tool_call (id, partner_id, workspace_id, connection_id, external_call_id,
                                                    external_id, tool_id, tool_name, arguments, state, answer,
                                                    duration_millis, at, deadline_at)
                        values (?, ?, ?, ?, 'x', 'u', ?, 'check_stock', '{"article":"A-1"}', 'ANSWERED', 'In stock', 420,
                                now(), now())""")
                .params(Ids.next(), partner, workspace, connection, UUID.randomUUID())
                .update();

        open(world.viewer(), "calls/" + call);

        assertThat(tab.text())
                .contains("Tools used", "Tool check_stock", "Answered in 0.4 s", "{\"article\":\"A-1\"}", "In stock");
    }

    @Test
    void a_viewer_changes_nothing_and_a_stranger_finds_nothing() {
        var tool = function("check_stock", "https://api.example.com/x", null, null);
        openTool(world.viewer(), tool);
        assertThat(tab.get(TextField.class, "Name").isReadOnly()).isTrue();
        assertThat(tab.hasButton("Duplicate")).isFalse();
        assertThat(tab.hasButton("Delete")).isFalse();
        assertThat(tab.hasButton("Try it")).isFalse();
        tab.close();

        openTool(world.stranger(), tool);
        assertThat(tab.text()).contains("Page not found");
    }

    private ToolId function(String name, String url, @Nullable String header, @Nullable String value) {
        var headers = header == null ? List.<String>of() : List.of(header);
        var keys = header == null
                ? ToolKeys.none()
                : new ToolKeys(Map.of(header, new Secret(String.valueOf(value))), null);
        return world.member()
                .call(() -> tools.create(
                        world.workspace(),
                        new ToolDraft(
                                name,
                                "Checks.",
                                ParameterSchema.empty(),
                                new ToolSetup.Function(url, headers, 5, "", true)),
                        keys))
                .id();
    }

    private ToolId endCall() {
        return world.member()
                .call(() -> tools.create(
                        world.workspace(),
                        new ToolDraft("end_call", "Hangs up.", ParameterSchema.empty(), new ToolSetup.EndCall()),
                        ToolKeys.none()))
                .id();
    }

    private com.genius365.tool.ToolDetails as(Person person, ToolId tool) {
        return person.call(() -> tools.get(world.workspace(), tool));
    }

    private List<ToolSummary> list() {
        return world.viewer().call(() -> tools.list(world.workspace()));
    }

    /** As a person does, with the mouse. */
    private static void choose(int index) {
        var tabs = _get(Tabs.class);
        var before = tabs.getSelectedTab();
        tabs.setSelectedIndex(index);
        if (index == 1) {
            ComponentUtil.fireEvent(tabs, new Tabs.SelectedChangeEvent(tabs, before, true));
        }
        MockVaadin.clientRoundtrip(false);
    }

    private void openTool(Person person, ToolId tool) {
        open(person, "agents/tools/" + tool);
    }

    private void open(Person person, String page) {
        tab.open(person, world.host(), "w/" + world.workspaceSlug() + "/" + page);
    }
}
