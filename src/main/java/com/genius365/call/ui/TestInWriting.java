package com.genius365.call.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentId;
import com.genius365.call.TestChatService;
import com.genius365.common.Refusal;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.BackgroundWork;
import com.genius365.common.ui.TranscriptView;
import com.genius365.common.ui.TranscriptView.Speaker;
import com.genius365.common.ui.TranscriptView.Turn;
import com.genius365.provider.ChatTurn;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries an agent out by writing to it. The conversation is in this page alone, and gone with it. */
class TestInWriting extends Composite<Div> {

    private static final int LONGEST = 2_000;

    /** @param turn null: it could not be said, and the sentence says why */
    private record Attempt(
            @Nullable ChatTurn turn,
            String refusal,
            @Nullable RuntimeException failure) {}

    private final transient TestChatService chats;
    private final transient CurrentWorkspace workspace;
    private final transient AgentId agent;
    private final String agentName;
    private final TranscriptView said = new TranscriptView();
    private final Paragraph hint = new Paragraph("Write as a caller would speak. Nothing of this is kept.");
    private final Paragraph writing;
    private final TextField words = new TextField();
    private final Button send = new Button("Send", AppIcon.SEND.create());
    private final Button anew = new Button("Start over", AppIcon.RESTORE.create());
    private @Nullable String session;

    /** Which conversation it is: what was answered in one before is not shown in the next. */
    private int conversation;

    private boolean isWaiting;

    TestInWriting(TestChatService chats, CurrentWorkspace workspace, AgentId agent, String agentName) {
        this.chats = chats;
        this.workspace = workspace;
        this.agent = agent;
        this.agentName = agentName;
        this.writing = new Paragraph(agentName + " is writing…");

        words.setAriaLabel("Message to " + agentName);
        words.setPlaceholder("Write a message");
        words.setMaxLength(LONGEST);
        words.addKeyDownListener(Key.ENTER, pressed -> say());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> say());
        anew.addThemeVariants(ButtonVariant.TERTIARY);
        anew.addClickListener(click -> startOver());
        hint.addClassName("test-chat-hint");
        writing.addClassName("test-chat-writing");
        said.addClassName("test-chat-said");
        said.getElement().setAttribute("role", "log");
        said.getElement().setAttribute("aria-label", "Conversation");

        var line = new Div(words, send);
        line.addClassName("test-chat-line");
        getContent().addClassName("test-chat");
        getContent().add(hint, said, writing, line, anew);
        show();
    }

    /** Ends the conversation at the vendor, without anyone waiting for it. */
    void end() {
        var ended = session;
        session = null;
        conversation++;
        if (ended != null) {
            var id = workspace.id();
            BackgroundWork.run(this, () -> attemptToEnd(id, ended), done -> {}, () -> {});
        }
    }

    private boolean attemptToEnd(WorkspaceId id, String ended) {
        try {
            chats.end(id, agent, ended);
            return true;
        } catch (Refusal e) {
            // It runs out by itself.
            return false;
        }
    }

    private void say() {
        var text = words.getValue().strip();
        if (isWaiting || text.isEmpty()) {
            return;
        }
        words.setInvalid(false);
        words.clear();
        said.append(new Turn(Speaker.PERSON, "You", text, null));
        isWaiting = true;
        show();
        var id = workspace.id();
        var asked = conversation;
        var before = session;
        BackgroundWork.run(
                this,
                () -> attempt(() -> chats.say(id, agent, before, text)),
                attempt -> answered(attempt, asked, text),
                () -> {});
    }

    private static Attempt attempt(Supplier<ChatTurn> saying) {
        try {
            return new Attempt(saying.get(), "", null);
        } catch (Refusal e) {
            return new Attempt(null, e.getMessage(), null);
        } catch (RuntimeException e) {
            return new Attempt(null, "This was not said. Send it again.", e);
        }
    }

    private void answered(Attempt attempt, int asked, String text) {
        if (asked != conversation) {
            return;
        }
        isWaiting = false;
        var turn = attempt.turn();
        if (turn == null) {
            // It can be sent again without being typed again.
            words.setValue(words.isEmpty() ? text : words.getValue());
            words.setErrorMessage(attempt.refusal());
            words.setInvalid(true);
        } else {
            session = turn.session();
            answers(turn).forEach(answer -> said.append(new Turn(Speaker.AGENT, agentName, answer, null)));
        }
        show();
        words.focus();
        if (attempt.failure() != null) {
            throw attempt.failure();
        }
    }

    private static List<String> answers(ChatTurn turn) {
        return turn.answers().isEmpty() ? List.of("…") : turn.answers();
    }

    private void startOver() {
        end();
        isWaiting = false;
        said.removeAll();
        words.setInvalid(false);
        show();
        words.focus();
    }

    private void show() {
        var hasBegun = said.getComponentCount() > 0;
        hint.setVisible(!hasBegun);
        anew.setVisible(hasBegun);
        writing.setVisible(isWaiting);
        send.setEnabled(!isWaiting);
    }
}
