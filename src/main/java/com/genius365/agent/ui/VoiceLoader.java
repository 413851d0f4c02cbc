package com.genius365.agent.ui;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.VendorOffer;
import com.genius365.common.Refusal;
import com.genius365.common.ui.BackgroundWork;
import com.genius365.provider.Provider;
import com.genius365.provider.RemoteVoice;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Fetches a vendor's voices while the person already works. */
final class VoiceLoader {

    private record Answer(
            List<RemoteVoice> voices, @Nullable String refusal) {}

    private VoiceLoader() {}

    /** @param isStillWanted another vendor may be chosen meanwhile */
    static void load(
            VoiceSection section,
            VendorOffer offer,
            WorkspaceId workspace,
            Provider provider,
            BooleanSupplier isStillWanted) {
        section.voicesAreLoading();
        BackgroundWork.run(
                section,
                () -> ask(offer, workspace, provider),
                answer -> {
                    if (!isStillWanted.getAsBoolean()) {
                        return;
                    }
                    if (answer.refusal() == null) {
                        section.offerVoices(answer.voices());
                    } else {
                        section.voicesCannotBeListed(answer.refusal());
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
