package com.genius365.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.access.AccessDeniedException;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.common.Secret;
import com.genius365.provider.AgentTool;
import com.genius365.provider.AgentTool.CalendarBooking.Step;
import com.genius365.provider.Provider;
import com.genius365.tool.ToolSetup.ApiRequest;
import com.genius365.tool.ToolSetup.Destination;
import com.genius365.tool.ToolSetup.Function;
import com.genius365.tool.ToolSetup.Method;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.node.ObjectNode;

@ApplicationTest
@RecordApplicationEvents
class ToolServiceTest {

    private static final String URL = "https://api.example.com/x";

    private final ToolService service;
    private final ToolTrial trial;
    private final VendorSupport support;
    private final Tools tools;
    private final ClientServer server;
    private final OwnerSql sql;
    private final World world;

    ToolServiceTest(
            ToolService service,
            ToolTrial trial,
            VendorSupport support,
            Tools tools,
            ClientServer server,
            Worlds worlds,
            OwnerSql sql) {
        this.service = service;
        this.trial = trial;
        this.support = support;
        this.tools = tools;
        this.server = server;
        this.sql = sql;
        this.world = worlds.create();
    }

    @Test
    void a_tool_keeps_what_it_was_given_and_shows_no_secret() {
        var setup = new ApiRequest(
                Method.POST,
                URL + "/{{id}}",
                List.of(new ToolSetup.Header("Accept", "text/plain")),
                List.of("Authorization"),
                "{\"id\": {{id}}}",
                7,
                "One moment.",
                false);
        var parameters = ParameterSchema.parse("""
                        {"type": "object", "required": ["the_last"],
                         "properties": {"the_last": {"type": "string"}, "id": {"type": "integer"}}}""");
        var draft = new ToolDraft("find_customer", "Finds one.", Objects.requireNonNull(parameters.schema()), setup);

        var created = create(draft, keys("Authorization", "Bearer very-secret"));

        var details = as(world.viewer(), () -> service.get(world.workspace(), created.id()));
        assertThat(details.draft()).isEqualTo(draft);
        assertThat(details.draft().parameters().toString())
                .isEqualTo(draft.parameters().toString());
        assertThat(details.toString()).doesNotContain("very-secret");
        assertThat(created.signingSecret()).isNull();
        assertThat(stored(created.id())).doesNotContain("very-secret");
        assertThat(audit()).contains("find_customer").doesNotContain("very-secret");
    }

    @Test
    void a_secret_stays_until_it_is_replaced_and_goes_with_its_header() {
        var created = create(
                function("check", "A", "B"),
                new ToolKeys(Map.of("A", new Secret("first"), "B", new Secret("second")), null));

        update(created.id(), function("check", "A", "B"), keys("B", "third"));
        assertThat(secrets(created.id())).isEqualTo(Map.of("A", new Secret("first"), "B", new Secret("third")));

        update(created.id(), function("check", "B"), ToolKeys.none());
        assertThat(secrets(created.id())).isEqualTo(Map.of("B", new Secret("third")));
        assertThatThrownBy(() -> update(created.id(), function("check", "A", "B"), ToolKeys.none()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("secret header A");
        assertThat(audit()).contains("B (secret header)").doesNotContain("first", "second", "third");
    }

    @Test
    void what_requests_are_signed_with_is_shown_once_and_can_be_made_anew() {
        var created = create(function("check"), ToolKeys.none());
        var first = Objects.requireNonNull(created.signingSecret());

        var second = as(world.member(), () -> service.renewSigningSecret(world.workspace(), created.id()));

        assertThat(first.reveal()).hasSize(64);
        assertThat(second).isNotEqualTo(first);
        assertThat(tools.find(world.workspace(), created.id().value())
                        .orElseThrow()
                        .signing())
                .isEqualTo(second);
        assertThat(audit()).doesNotContain(first.reveal(), second.reveal());
        assertThatThrownBy(() -> as(
                        world.member(),
                        () -> service.renewSigningSecret(
                                world.workspace(),
                                create(endCall("end_call"), ToolKeys.none()).id())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_name_is_unique_in_its_workspace_until_its_tool_is_gone() {
        var first = create(endCall("end_call"), ToolKeys.none());

        assertThatThrownBy(() -> create(endCall("end_call"), ToolKeys.none()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already");
        as(world.partnerAdmin(), () -> service.create(world.otherWorkspace(), endCall("end_call"), ToolKeys.none()));
        world.admin().run(() -> service.remove(world.workspace(), first.id()));

        assertThat(create(endCall("end_call"), ToolKeys.none()).id()).isNotEqualTo(first.id());
    }

    @Test
    void what_is_not_as_it_must_be_is_refused() {
        for (var name : List.of("", "Check", "1check", "check-stock", "x".repeat(65))) {
            assertThatThrownBy(() -> create(endCall(name), ToolKeys.none()))
                    .as(name)
                    .isInstanceOf(Refusal.class);
        }
        for (var setup : List.of(
                new Function("http://api.example.com", List.of(), 10, "", true),
                new Function("https://127.0.0.1/x", List.of(), 10, "", true),
                new Function("https://[::ffff:10.0.0.1]/x", List.of(), 10, "", true),
                new Function(URL, List.of(), 0, "", true),
                new Function(URL, List.of(), 61, "", true),
                new Function(URL, List.of("Host"), 10, "", true),
                new Function(URL, List.of("A b"), 10, "", true),
                new Function(URL, List.of("A", "a"), 10, "", true),
                new Function(URL + "/{{id}}", List.of(), 10, "", true),
                new ApiRequest(Method.GET, URL + "/{{unknown}}", List.of(), List.of(), "", 10, "", true),
                new ToolSetup.Transfer(List.of()),
                new ToolSetup.Transfer(List.of(new Destination("0171 123", ""))),
                new ToolSetup.Transfer(
                        List.of(new Destination("+14155550100", ""), new Destination("sip:a@b.example", ""))),
                new ToolSetup.Voicemail(" "),
                new ToolSetup.Calendar(0, "Europe/Berlin", Step.BOOK),
                new ToolSetup.Calendar(7, "Nowhere/City", Step.BOOK),
                new ToolSetup.Calendar(7, "Europe/Berlin", Step.BOOK),
                new ToolSetup.McpServer("https://10.0.0.1/mcp", List.of(), 10),
                new ToolSetup.Knowledge(11, ""))) {
            assertThatThrownBy(() ->
                            create(new ToolDraft("check", "Checks.", ParameterSchema.empty(), setup), ToolKeys.none()))
                    .as(setup.toString())
                    .isInstanceOf(Refusal.class);
        }
        assertThat(as(world.viewer(), () -> service.list(world.workspace()))).isEmpty();
    }

    @Test
    void a_tool_stays_of_its_kind_and_is_not_edited_by_two_at_once() {
        var created = create(endCall("end_call"), ToolKeys.none());
        var version = as(world.viewer(), () -> service.get(world.workspace(), created.id()))
                .version();
        update(created.id(), endCall("hang_up"), ToolKeys.none());

        assertThatThrownBy(() -> world.member()
                        .run(() -> service.update(
                                world.workspace(), created.id(), version, endCall("other"), ToolKeys.none())))
                .isInstanceOf(ChangedMeanwhileException.class);
        assertThatThrownBy(() -> update(created.id(), function("hang_up"), ToolKeys.none()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_copy_has_a_name_of_its_own_and_the_same_secrets() {
        var created = create(function("check", "A"), keys("A", "sealed"));

        var copy = as(world.member(), () -> service.duplicate(world.workspace(), created.id()));
        var another = as(world.member(), () -> service.duplicate(world.workspace(), created.id()));

        assertThat(as(world.viewer(), () -> service.list(world.workspace())))
                .extracting(ToolSummary::name)
                .containsExactly("check", "check_2", "check_3");
        assertThat(secrets(copy.id())).isEqualTo(Map.of("A", new Secret("sealed")));
        assertThat(copy.signingSecret()).isNotNull().isNotEqualTo(created.signingSecret());
        assertThat(another.id()).isNotEqualTo(copy.id());
    }

    @Test
    void agents_hear_of_a_change_and_of_the_end(ApplicationEvents events) {
        var created = create(endCall("end_call"), ToolKeys.none());

        update(created.id(), endCall("hang_up"), ToolKeys.none());
        world.admin().run(() -> service.remove(world.workspace(), created.id()));

        assertThat(events.stream(ToolChanged.class).filter(it -> it.tool().equals(created.id())))
                .hasSize(2)
                .allMatch(it -> it.workspace().equals(world.workspace()));
        assertThatThrownBy(() -> as(world.viewer(), () -> service.get(world.workspace(), created.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(sql.count(
                        "tool",
                        "id = ? and length(secrets_sealed) = 0",
                        created.id().value()))
                .isEqualTo(1);
    }

    @Test
    void whoever_may_too_little_is_told_so_and_strangers_find_nothing() {
        var created = create(endCall("end_call"), ToolKeys.none());

        assertThatThrownBy(() ->
                        world.viewer().run(() -> service.create(world.workspace(), endCall("x"), ToolKeys.none())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.member().run(() -> service.remove(world.workspace(), created.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(world.stranger(), () -> service.get(world.workspace(), created.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(world.partnerAdmin(), () -> service.get(world.otherWorkspace(), created.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(tools.find(world.otherWorkspace(), created.id().value())).isEmpty();
    }

    @Test
    void tools_become_what_vendors_are_told_in_order_and_without_those_that_are_gone() {
        var api = create(
                new ToolDraft(
                        "find",
                        "Finds.",
                        schema("id"),
                        new ApiRequest(Method.GET, URL, List.of(), List.of(), "", 7, "One moment.", false)),
                ToolKeys.none());
        var calendar = create(
                new ToolDraft(
                        "book",
                        "Books.",
                        ParameterSchema.empty(),
                        new ToolSetup.Calendar(42, "Europe/Berlin", Step.BOOK)),
                new ToolKeys(Map.of(), new Secret("cal-key")));
        var gone = create(endCall("end_call"), ToolKeys.none());
        world.admin().run(() -> service.remove(world.workspace(), gone.id()));

        var resolved = tools.resolve(
                world.workspace(),
                List.of(
                        calendar.id().value(),
                        UUID.randomUUID(),
                        gone.id().value(),
                        api.id().value(),
                        api.id().value()));

        assertThat(resolved).hasSize(2);
        assertThat(resolved.getFirst())
                .isEqualTo(new AgentTool.CalendarBooking(
                        calendar.id().value(),
                        "book",
                        "Books.",
                        new Secret("cal-key"),
                        42,
                        "Europe/Berlin",
                        Step.BOOK));
        assertThat(resolved.getLast())
                .isEqualTo(new AgentTool.Function(
                        api.id().value(), "find", "Finds.", schema("id"), Duration.ofSeconds(7), "One moment.", false));
        assertThat(resolved.toString()).doesNotContain("cal-key");
    }

    @Test
    void a_tool_is_tried_as_it_is_saved() {
        var place = server.answering("{\"free\": true}");
        var created = create(
                new ToolDraft("check", "Checks.", schema("day"), new Function(place.url(), List.of(), 5, "", true)),
                ToolKeys.none());

        var answer = as(world.member(), () -> trial.run(world.workspace(), created.id(), "{\"day\": \"Monday\"}"));

        assertThat(answer.isFailed()).isFalse();
        assertThat(answer.body()).isEqualTo("{\"free\": true}");
        assertThat(place.received().getFirst().body()).contains("\"test\":true", "Monday");
        assertThat(place.received().getFirst().header("X-Signature")).hasSize(64);
        assertThatThrownBy(() -> as(world.member(), () -> trial.run(world.workspace(), created.id(), "[1]")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(world.viewer(), () -> trial.run(world.workspace(), created.id(), "{}")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_hammers_a_server_by_trying() {
        var place = server.answering("ok");
        var created = create(
                new ToolDraft(
                        "check", "Checks.", ParameterSchema.empty(), new Function(place.url(), List.of(), 5, "", true)),
                ToolKeys.none());

        assertThatThrownBy(() -> {
                    for (var i = 0; i < 40; i++) {
                        as(world.member(), () -> trial.run(world.workspace(), created.id(), "{}"));
                    }
                })
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Wait a little");
        assertThat(place.received()).hasSizeBetween(30, 35);
    }

    @Test
    void each_vendor_says_itself_what_becomes_of_a_tool() {
        var said = as(world.viewer(), () -> support.of(world.workspace(), endCall("end_call")));

        assertThat(said).extracting(VendorSupport.Support::provider).contains(Provider.VAPI, Provider.RETELL);
        assertThat(said).allSatisfy(it -> assertThat(it.fate()).isNotNull());
    }

    private ToolCreated create(ToolDraft draft, ToolKeys keys) {
        return as(world.member(), () -> service.create(world.workspace(), draft, keys));
    }

    private void update(ToolId id, ToolDraft draft, ToolKeys keys) {
        world.member().run(() -> {
            var version = service.get(world.workspace(), id).version();
            service.update(world.workspace(), id, version, draft, keys);
        });
    }

    private Map<String, Secret> secrets(ToolId id) {
        return tools.find(world.workspace(), id.value()).orElseThrow().secrets().headers();
    }

    private String stored(ToolId id) {
        return sql.sql("select tool::text || encode(secrets_sealed, 'escape') from tool where id = ?")
                .params(id.value())
                .query(String.class)
                .single();
    }

    private String audit() {
        return String.join(
                "\n",
                sql.sql("select audit_entry::text from audit_entry where workspace_id = ?")
                        .params(world.workspace().value())
                        .query(String.class)
                        .list());
    }

    private static <T> T as(Person person, Callable<T> work) {
        return person.call(work);
    }

    private static ToolDraft endCall(String name) {
        return new ToolDraft(name, "Hangs up.", ParameterSchema.empty(), new ToolSetup.EndCall());
    }

    private static ToolDraft function(String name, String... secretHeaders) {
        return new ToolDraft(
                name, "Checks.", ParameterSchema.empty(), new Function(URL, List.of(secretHeaders), 10, "", true));
    }

    private static ToolKeys keys(String name, String value) {
        return new ToolKeys(Map.of(name, new Secret(value)), null);
    }

    private static ObjectNode schema(String parameter) {
        return Objects.requireNonNull(ParameterSchema.parse(
                        "{\"type\":\"object\",\"properties\":{\"" + parameter + "\":{\"type\":\"string\"}}}")
                .schema());
    }
}
