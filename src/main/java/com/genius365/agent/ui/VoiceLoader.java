package com.genius365.agent.ui;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.VendorOffer;
import com.genius365.common.Refusal;
import com.genius365.common.ui.BackgroundWork;
import com.genius365.provider.Provider;
import com.genius365.provider.RemoteVoice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fetches a vendor's voices for a form while the person already works in it. */
final class VoiceLoader {

    private record Answer(
            List<RemoteVoice> voices, @Nullable String refusal) {}

    private VoiceLoader() {}

    static void load(AgentForm form, VendorOffer offer, WorkspaceId workspace, Provider provider) {
        form.voicesAreLoading();
        BackgroundWork.run(
                form,
                () -> ask(offer, workspace, provider),
                answer -> {
                    if (answer.refusal() == null) {
                        form.offerVoices(answer.voices());
                    } else {
                        form.voicesCannotBeListed(answer.refusal());
                    }
                },
                () -> {});
    }

    private static Answer ask(VendorOffer offer, WorkspaceId workspace, Provider provider) {
        try {
            return new Answer(offer.voices(workspace, provider), null);
        } catch (Refusal e) {
            return new Answer(List.of(), e.getMessage());
        }
    }
}
