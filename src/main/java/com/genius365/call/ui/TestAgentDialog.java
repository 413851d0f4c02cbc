package com.genius365.call.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.agent.AgentId;
import com.genius365.call.TestWays;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;

/** Tries an agent out: in the browser and in writing where its vendor can, and by phone. */
class TestAgentDialog extends Dialog {

    private final TabSheet tabs = new TabSheet();

    TestAgentDialog(
            TestParts parts, CurrentWorkspace workspace, AgentId agent, TestWays ways, boolean hasUnpublishedEdits) {
        setHeaderTitle("Test " + ways.agentName());
        addClassName("test-agent-dialog");
        // A click beside it is no wish to end a call.
        setCloseOnOutsideClick(false);
        var close = new Button(AppIcon.CLOSE.create(), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel("Close");
        getHeader().add(close);
        if (hasUnpublishedEdits) {
            add(new NoticeBar("This tests what is published. Publish your changes to hear them.", Tone.INFO));
        }
        if (!ways.inBrowser()) {
            add(new NoticeBar(
                    ways.provider().label() + " has no calls in the browser. Have the agent call a phone instead.",
                    Tone.INFO));
        }
        if (ways.inBrowser()) {
            add("Browser", AppIcon.MIC, new TestInBrowser(parts.calls(), workspace, agent, ways.agentName()));
        }
        if (ways.inWriting()) {
            var chat = new TestInWriting(parts.chats(), workspace, agent, ways.agentName());
            add("Chat", AppIcon.CONVERSATION, chat);
            addOpenedChangeListener(change -> {
                if (!change.isOpened()) {
                    chat.end();
                }
            });
        }
        add("Phone", AppIcon.PHONE, new TestByPhone(parts.starter(), workspace, agent, ways.lastNumber(), this::close));
        add(tabs);
        // The page of the call in the log is not to lie below it.
        addAttachListener(attached -> {
            var leaving = attached.getUI().addAfterNavigationListener(left -> close());
            addDetachListener(detached -> {
                detached.unregisterListener();
                leaving.remove();
            });
        });
    }

    private void add(String name, AppIcon icon, Component content) {
        tabs.add(new Tab(icon.create(), new Span(name)), content);
    }
}
