package com.genius365.page;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.call.CallScene;
import com.genius365.call.CallScene.Stage;
import com.genius365.common.ui.TranscriptView;
import com.genius365.provider.FakeAccount.Operation;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.node.JsonNodeFactory;

/** Trying an agent out from its page. */
@ApplicationTest
@Import(Tab.class)
class TestAgentPageTest {

    private final Tab tab;
    private final CallScene scene;
    private final OwnerSql sql;

    TestAgentPageTest(Tab tab, CallScene scene, OwnerSql sql) {
        this.tab = tab;
        this.scene = scene;
        this.sql = sql;
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void whoever_may_call_finds_all_ways_there_are() {
        var stage = scene.set(Provider.VAPI);

        openTest(stage);

        assertThat(tab.text()).contains("Browser", "Chat", "Phone").doesNotContain("This tests what is published");
        assertThat(tab.get(Dialog.class).getHeaderTitle()).isEqualTo("Test Ada");
    }

    @Test
    void whoever_may_not_call_finds_no_test() {
        var stage = scene.set(Provider.VAPI);

        open(stage, stage.world().viewer());

        assertThat(tab.hasButton("Test")).isFalse();
    }

    @Test
    void a_browser_that_may_listen_is_given_a_call() {
        var stage = scene.set(Provider.RETELL);
        openTest(stage);

        _fireDomEvent(testCall(), "test-call-wanted");

        tab.until(() -> scene.account(stage).started().size() == 1);
        assertThat(sql.count(
                        "call",
                        "workspace_id = ? and direction = 'WEB'",
                        stage.world().workspace().value()))
                .isEqualTo(1);
    }

    @Test
    void a_browser_that_says_what_it_joined_has_us_ask_the_vendor() {
        var stage = scene.set(Provider.VAPI);
        openTest(stage);
        _fireDomEvent(testCall(), "test-call-wanted");
        tab.until(() -> scene.account(stage).started().size() == 1);

        tab.until(() -> {
            _fireDomEvent(
                    testCall(),
                    "test-call-joined",
                    JsonNodeFactory.instance.objectNode().put("event.detail.id", "nobodys"));
            return scene.account(stage).asked(Operation.FIND_CALL) > 0;
        });

        assertThat(sql.count(
                        "call",
                        "workspace_id = ? and external_id is null",
                        stage.world().workspace().value()))
                .isEqualTo(1);
    }

    @Test
    void an_agent_answers_in_writing() {
        var stage = scene.set(Provider.VAPI);
        openTest(stage);
        choose("Chat");

        words().setValue("Hello");
        tab.press("Send");
        assertThat(said()).contains("Hello");
        assertThat(isWriting()).isTrue();
        tab.until(() -> said().contains("You said: Hello"));

        assertThat(isWriting()).isFalse();
        tab.press("Start over");
        assertThat(said()).isEmpty();
    }

    @Test
    void what_could_not_be_said_stays_in_the_field_with_the_reason() {
        var stage = scene.set(Provider.VAPI);
        scene.account(stage).failNext(Operation.CHAT, Kind.UNAVAILABLE);
        openTest(stage);
        choose("Chat");

        words().setValue("Hello");
        tab.press("Send");
        tab.until(() -> words().isInvalid());

        assertThat(words().getValue()).isEqualTo("Hello");
        assertThat(words().getErrorMessage()).contains("VAPI does not answer at the moment");
    }

    @Test
    void a_number_that_is_none_is_told_at_its_field() {
        var stage = scene.set(Provider.VAPI);
        openTest(stage);
        choose("Phone");

        tab.get(TextField.class, "Number").setValue("12");
        tab.press("Call");

        assertThat(tab.get(TextField.class, "Number").getErrorMessage()).contains("country code");
        tab.get(TextField.class, "Number").setValue(CallScene.NUMBER);
        tab.press("Call");
        assertThat(tab.text()).contains("+1 415-555-2671");
    }

    private void openTest(Stage stage) {
        open(stage, stage.world().member());
        assertThat(tab.text()).contains("Try it out");
        tab.press("Test");
    }

    private void open(Stage stage, Person person) {
        tab.open(person, stage.world().host(), "w/" + stage.world().workspaceSlug() + "/agents/" + stage.agent());
    }

    private void choose(String name) {
        var tabs = tab.get(TabSheet.class);
        for (var index = 0; index < tabs.getTabCount(); index++) {
            if (tabs.getTabAt(index).getElement().getTextRecursively().equals(name)) {
                tabs.setSelectedIndex(index);
            }
        }
    }

    private TextField words() {
        return _get(TextField.class, spec -> spec.withPlaceholder("Write a message"));
    }

    private static boolean isWriting() {
        return !_find(Paragraph.class, spec -> spec.withText("Ada is writing…")).isEmpty();
    }

    private static String said() {
        return _find(TranscriptView.class).stream()
                .map(view -> view.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }

    private static Component testCall() {
        return _find(Component.class).stream()
                .filter(it -> it.getClass().getSimpleName().equals("TestCall"))
                .findFirst()
                .orElseThrow();
    }
}
