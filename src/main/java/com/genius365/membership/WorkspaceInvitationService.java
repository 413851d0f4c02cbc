package com.genius365.membership;

import com.genius365.access.ChangeLog;
import com.genius365.access.PartnerId;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The door for inviting people into a workspace. */
@Service
@Validated
@Transactional(readOnly = true)
public class WorkspaceInvitationService {

    private final WorkspaceMemberBook members;
    private final WorkspaceInvitationBook invitations;
    private final WorkspaceReach reach;
    private final InvitationPost post;
    private final Clock clock;

    WorkspaceInvitationService(
            WorkspaceMemberBook members,
            WorkspaceInvitationBook invitations,
            WorkspaceReach reach,
            InvitationPost post,
            Clock clock) {
        this.members = members;
        this.invitations = invitations;
        this.reach = reach;
        this.post = post;
        this.clock = clock;
    }

    /** Those nobody accepted yet, the newest first. */
    @RequiresPermission(Permission.MEMBER_READ)
    public List<WorkspaceInvitationSummary> list(WorkspaceId workspace) {
        var now = clock.instant();
        return invitations.list(workspace).stream()
                .map(it -> new WorkspaceInvitationSummary(
                        it.id(), it.email(), it.role(), it.inviter(), it.sentAt(), it.expiresAt(), it.isExpired(now)))
                .toList();
    }

    @RequiresPermission(Permission.MEMBER_READ)
    public Seats seats(WorkspaceId workspace) {
        return new Seats(members.seatsTaken(workspace, clock.instant()), members.userLimit(workspace));
    }

    /** @throws Refusal where they are a member or invited already, the workspace is full, or the role is out of reach */
    @Transactional
    @RequiresPermission(Permission.MEMBER_INVITE)
    public IssuedInvitation invite(WorkspaceId workspace, @Valid WorkspaceInvitationDraft draft) {
        var place = members.lock(workspace);
        reach.require(workspace, draft.role());
        return invite(place, workspace, draft);
    }

    /**
     * For the agency: invites the first owner of a client's workspace.
     *
     * @throws Refusal where the workspace has an owner already
     */
    @Transactional
    @RequiresPermission(Permission.PARTNER_WORKSPACE_CREATE)
    public IssuedInvitation inviteFirstOwner(
            PartnerId partner,
            WorkspaceId workspace,
            @NotBlank(message = "Enter the e-mail address.")
                    @Email(message = "Enter an e-mail address like name@example.com.")
                    @Size(max = 254, message = "This is too long for an e-mail address.")
                    String email,
            @NotNull @Size(max = WorkspaceInvitationDraft.LONGEST_MESSAGE, message = "At most 500 characters.")
                    String message) {
        var place = members.lock(workspace);
        if (!place.partner().equals(partner)) {
            throw new NotFoundException("This client");
        }
        if (members.owners(workspace) > 0) {
            throw new Refusal("This client has an owner already, who invites everyone else.");
        }
        return invite(place, workspace, new WorkspaceInvitationDraft(email, WorkspaceRole.OWNER, message));
    }

    /** With a new link and seven new days; the link sent before leads nowhere any more. */
    @Transactional
    @RequiresPermission(Permission.MEMBER_INVITE)
    public IssuedInvitation resend(WorkspaceId workspace, InvitationId id) {
        var place = members.lock(workspace);
        var open = invitations.find(workspace, id).orElseThrow(() -> new NotFoundException("This invitation"));
        reach.require(workspace, open.role());
        ChangeLog.about(open.email());
        if (members.hasMember(workspace, open.email())) {
            throw new Refusal(open.email() + " is a member already. Cancel this invitation.");
        }
        if (open.sentCount() >= InvitationPost.MOST_SENT) {
            throw new Refusal("This invitation was sent too often. Cancel it and invite again.");
        }
        if (open.isExpired(clock.instant())) {
            requireSeat(place, workspace);
        }
        var letter = post.write();
        invitations.renew(workspace, id, letter, clock.instant());
        return send(
                place, workspace, id, new WorkspaceInvitationDraft(open.email(), open.role(), open.message()), letter);
    }

    /** Its link leads nowhere from now on. */
    @Transactional
    @RequiresPermission(Permission.MEMBER_INVITE)
    public void cancel(WorkspaceId workspace, InvitationId id) {
        members.lock(workspace);
        var open = invitations.find(workspace, id).orElseThrow(() -> new NotFoundException("This invitation"));
        reach.require(workspace, open.role());
        ChangeLog.about(open.email());
        ChangeLog.record("role", open.role(), null);
        invitations.cancel(workspace, id, clock.instant());
    }

    private IssuedInvitation invite(
            WorkspaceMemberBook.Workspace place, WorkspaceId workspace, WorkspaceInvitationDraft draft) {
        var email = draft.email().strip();
        var now = clock.instant();
        ChangeLog.about(email);
        ChangeLog.record("role", null, draft.role());
        if (members.hasMember(workspace, email)) {
            throw new Refusal(email + " is a member of " + place.name() + " already.");
        }
        invitations.findFor(workspace, email).ifPresent(before -> {
            if (!before.isExpired(now)) {
                throw new Refusal(email + " has an open invitation already. Send that one again, or cancel it.");
            }
            invitations.cancel(workspace, before.id(), now);
        });
        requireSeat(place, workspace);
        if (invitations.madeWithin(workspace, Duration.ofHours(1), now) >= InvitationPost.MOST_AN_HOUR) {
            throw new Refusal("Too many invitations within an hour. Try again later.");
        }
        var id = InvitationId.next();
        var letter = post.write();
        invitations.add(place.partner(), workspace, id, draft, letter, now);
        return send(place, workspace, id, draft, letter);
    }

    private IssuedInvitation send(
            WorkspaceMemberBook.Workspace place,
            WorkspaceId workspace,
            InvitationId id,
            WorkspaceInvitationDraft draft,
            InvitationPost.Letter letter) {
        var email = draft.email().strip();
        var issued = new WorkspaceInvitationIssued(
                id.value(),
                place.partner(),
                workspace,
                place.name(),
                email,
                draft.role(),
                letter.inviterName(),
                draft.message().strip(),
                letter.sealed(),
                letter.expiresAt());
        return post.send(place.partner(), id, email, InvitationPost.WORKSPACE_PATH, letter, issued);
    }

    private void requireSeat(WorkspaceMemberBook.Workspace place, WorkspaceId workspace) {
        if (members.seatsTaken(workspace, clock.instant()) >= place.userLimit()) {
            throw new Refusal(place.name() + " is full: its " + place.userLimit()
                    + " places are taken by members and open invitations. Remove or cancel one first.");
        }
    }
}
