package com.genius365.agent.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.agent.AgentDetails;
import com.genius365.agent.SyncState;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.KeyValueList;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;

/** How an agent stands at its vendor. */
class AgentStatePanel extends Composite<Div> {

    private final transient CurrentWorkspace workspace;
    private final transient Clock clock;

    AgentStatePanel(CurrentWorkspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    void show(AgentDetails agent) {
        var vendor = agent.active().provider().label();
        var time = TimeFormat.forReader(workspace.timeZone(), clock);
        var facts = new KeyValueList()
                .add("State", AgentBadges.of(agent.state()))
                .add("Published", time.dateAndTimeLabel(agent.publishedAt()))
                .add("Edited", time.dateAndTimeLabel(agent.editedAt()));
        if (agent.remoteId() != null) {
            facts.addCopyable("Id at " + vendor, agent.remoteId());
        }
        var card = new Card("At " + vendor, facts);
        if (agent.syncError() != null) {
            card.add(new NoticeBar(agent.syncError(), agent.state() == SyncState.PENDING ? Tone.WARNING : Tone.DANGER));
        } else if (agent.state() == SyncState.DRIFTED) {
            card.add(new NoticeBar(
                    "Someone changed it at " + vendor + ". Publishing brings back what stands here.", Tone.INFO));
        } else if (agent.state() == SyncState.SYNCED && agent.isEdited()) {
            card.add(new NoticeBar("Calls still use the published version, without your last edits.", Tone.INFO));
        } else if (agent.state() == SyncState.NOT_SYNCED) {
            card.add(new NoticeBar("Publish it to make calls with it.", Tone.NEUTRAL));
        }
        getContent().removeAll();
        getContent().add(card);
    }
}
