package com.genius365.membership;

import com.genius365.access.ActionPerformed;
import com.genius365.access.ClientAddress;
import com.genius365.access.CurrentUser;
import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Ids;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reports what people do that takes no permission: joining and leaving. Works in the transaction of its caller. */
@Component
class MembershipReporter {

    private final ApplicationEventPublisher events;
    private final WorkspaceMemberBook book;
    private final CurrentUser user;
    private final ClientAddress address;
    private final Clock clock;

    MembershipReporter(
            ApplicationEventPublisher events,
            WorkspaceMemberBook book,
            CurrentUser user,
            ClientAddress address,
            Clock clock) {
        this.events = events;
        this.book = book;
        this.user = user;
        this.address = address;
        this.clock = clock;
    }

    void left(WorkspaceId workspace) {
        report(book.lock(workspace).partner(), workspace.value(), "WORKSPACE_LEFT", null);
    }

    /** @param workspace null: the partner's team */
    void accepted(PartnerId partner, @Nullable UUID workspace, InvitationId invitation) {
        report(partner, workspace, "INVITATION_ACCEPTED", invitation);
    }

    private void report(PartnerId partner, @Nullable UUID workspace, String action, @Nullable InvitationId invitation) {
        events.publishEvent(new ActionPerformed(
                Ids.next(),
                clock.instant(),
                partner.value(),
                workspace,
                user.findId().orElse(null),
                action,
                invitation == null ? null : invitation.toString(),
                false,
                address.current().orElse(null)));
    }
}
