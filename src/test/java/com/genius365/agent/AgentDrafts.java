package com.genius365.agent;

import com.genius365.common.Ids;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.Provider;
import com.genius365.world.OwnerSql;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts to begin a test with. */
public final class AgentDrafts {

    /** What the database keeps of a draft. */
    public static final String CONTENT = AgentJson.draft(of(Provider.VAPI, "Agent", "openai/gpt-4o", "Hello"));

    private AgentDrafts() {}

    public static AgentDraft of(Provider provider, String name, String model, String greeting) {
        return of(provider, null, name, model, greeting);
    }

    public static AgentDraft of(
            Provider provider, @Nullable UUID connection, String name, String model, String greeting) {
        var usual = AgentDraft.empty(provider, "en-US");
        return new AgentDraft(
                new AgentDefinition.Basics(name, "", "en-US", AgentDefinition.Direction.BOTH),
                new AgentDefinition.Script(
                        "Be kind.", greeting, AgentDefinition.FirstSpeaker.AGENT, AgentDefinition.Style.NEUTRAL),
                usual.settings(),
                usual.analysis(),
                usual.tools(),
                usual.documents(),
                new AgentEngine(
                        provider, connection, new AgentDefinition.Model(model, 0.7), AgentDefinition.Voice.natural()),
                null);
    }

    /** Puts an agent into the tables, in that state at its vendor. */
    public static UUID insert(OwnerSql sql, UUID partner, UUID workspace, String name, SyncState state) {
        var id = Ids.next();
        sql.sql("""
                        insert into agent (id, partner_id, workspace_id, name, provider, model, language, content,
                                           created_at, edited_at, version)
                        values (?, ?, ?, ?, 'VAPI', 'm', 'en-US', ?::jsonb, now(), now(), 0)""").params(id, partner, workspace, name, CONTENT).update();
        sql.sql("""
                        insert into agent_deployment (id, partner_id, workspace_id, agent_id, role, provider, sync_state)
                        values (?, ?, ?, ?, 'ACTIVE', 'VAPI', ?)""").params(id, partner, workspace, id, state.name()).update();
        return id;
    }
}
