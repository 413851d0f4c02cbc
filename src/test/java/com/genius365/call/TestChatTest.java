package com.genius365.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.access.AccessDeniedException;
import com.genius365.call.CallScene.Stage;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.provider.ChatTurn;
import com.genius365.provider.FakeAccount.Operation;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ApplicationTest
class TestChatTest {

    private final CallScene scene;
    private final TestChatService chats;

    TestChatTest(CallScene scene, TestChatService chats) {
        this.scene = scene;
        this.chats = chats;
    }

    @Test
    void an_agent_answers_and_the_conversation_goes_on() {
        var stage = scene.set(Provider.VAPI);

        var first = say(stage, null, "  Hello ");
        var second = say(stage, first.session(), "And now?");

        assertThat(first.answers()).containsExactly("You said: Hello");
        assertThat(second.session()).isEqualTo(first.session());
        assertThat(scene.calls(stage)).isZero();
    }

    @Test
    void a_vendor_that_fails_is_explained() {
        var stage = scene.set(Provider.RETELL);
        scene.account(stage).failNext(Operation.CHAT, Kind.RATE_LIMITED);

        assertThatThrownBy(() -> say(stage, null, "Hello"))
                .isInstanceOf(Refusal.class)
                .hasMessage("Retell is receiving too many requests. Wait a minute, then try again.");
    }

    @Test
    void nothing_and_too_much_are_not_said() {
        var stage = scene.set(Provider.VAPI);

        for (var words : new String[] {" ", "x".repeat(2_001)}) {
            assertThatThrownBy(() -> say(stage, null, words)).isInstanceOf(Refusal.class);
        }
        assertThat(scene.account(stage).asked(Operation.CHAT)).isZero();
    }

    @Test
    void whoever_writes_faster_than_a_person_can_is_told_to_wait() {
        var stage = scene.set(Provider.VAPI);

        assertThatThrownBy(() -> {
                    for (var turn = 0; turn < 60; turn++) {
                        say(stage, null, "Hello");
                    }
                })
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Wait a minute");
        assertThat(scene.account(stage).asked(Operation.CHAT)).isBetween(40, 45);
    }

    @Test
    void one_cannot_write_to_an_agent_of_another_workspace_or_without_the_right_to_call() {
        var stage = scene.set(Provider.VAPI);
        var other = scene.set(Provider.VAPI);
        var workspace = stage.world().workspace();

        assertThatThrownBy(() -> stage.world().owner().run(() -> chats.say(workspace, other.agent(), null, "Hello")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stage.world().viewer().run(() -> chats.say(workspace, stage.agent(), null, "Hello")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(scene.account(other).asked(Operation.CHAT)).isZero();
    }

    private ChatTurn say(Stage stage, @Nullable String session, String words) {
        return stage.world().member().call(() -> chats.say(stage.world().workspace(), stage.agent(), session, words));
    }
}
