package com.genius365.provider;

import org.jspecify.annotations.Nullable;

/** Lets one write to the agents of a vendor that lives in the test. */
final class FakeChatProvider implements ChatProvider {

    private final FakeVoiceProvider vendor;

    FakeChatProvider(FakeVoiceProvider vendor) {
        this.vendor = vendor;
    }

    @Override
    public Provider provider() {
        return vendor.provider();
    }

    @Override
    public ChatTurn say(Credentials credentials, String externalAgentId, @Nullable String session, String words) {
        return vendor.account(credentials.apiKey().reveal()).chat(session, words);
    }

    @Override
    public void end(Credentials credentials, String session) {
        // Nothing is kept of it.
    }
}
