package com.genius365.agent;

import com.genius365.provider.Provider;
import org.jspecify.annotations.Nullable;

/** Which agents are asked for. @param text part of the name; empty: all */
public record AgentFilter(
        String text, @Nullable Provider provider, @Nullable SyncState state) {

    public static final AgentFilter ALL = new AgentFilter("", null, null);
}
