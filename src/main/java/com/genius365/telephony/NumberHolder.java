package com.genius365.telephony;

import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose numbers, trunks and accounts are meant.
 *
 * @param workspace null: those of the partner's own accounts, whoever uses them
 */
record NumberHolder(PartnerId partner, @Nullable WorkspaceId workspace) {

    @Nullable
    UUID workspaceValue() {
        return workspace == null ? null : workspace.value();
    }
}
