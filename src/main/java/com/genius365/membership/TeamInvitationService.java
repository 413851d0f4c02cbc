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
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The door for inviting people into a partner's team. */
@Service
@Validated
@Transactional(readOnly = true)
public class TeamInvitationService {

    private final TeamBook team;
    private final TeamInvitationBook invitations;
    private final TeamReach reach;
    private final TeamPlaces places;
    private final InvitationPost post;

    TeamInvitationService(
            TeamBook team, TeamInvitationBook invitations, TeamReach reach, TeamPlaces places, InvitationPost post) {
        this.team = team;
        this.invitations = invitations;
        this.reach = reach;
        this.places = places;
        this.post = post;
    }

    /** Those nobody accepted yet, the newest first. */
    @RequiresPermission(Permission.PARTNER_MEMBER_READ)
    public List<TeamInvitationSummary> list(PartnerId partner) {
        var now = post.now();
        return invitations.list(partner).stream()
                .map(it -> new TeamInvitationSummary(
                        it.id(),
                        it.email(),
                        it.role(),
                        it.workspaceNames(),
                        it.inviter(),
                        it.sentAt(),
                        it.expiresAt(),
                        it.isExpired(now)))
                .toList();
    }

    /** @throws Refusal where they are in the team or invited already, a workspace is full, or the role is out of reach */
    @Transactional
    @RequiresPermission(Permission.PARTNER_MEMBER_INVITE)
    public IssuedInvitation invite(PartnerId partner, @Valid TeamInvitationDraft draft) {
        var partnerName = team.lock(partner);
        var email = draft.email().strip();
        ChangeLog.about(email);
        ChangeLog.record("role", null, draft.role());
        var now = post.now();
        reach.require(partner, draft.role());
        if (team.hasMember(partner, email)) {
            throw new Refusal(email + " is in the team of " + partnerName + " already.");
        }
        invitations.findFor(partner, email).ifPresent(before -> {
            if (!before.isExpired(now)) {
                throw new Refusal(email + " has an open invitation already. Send that one again, or cancel it.");
            }
            invitations.cancel(partner, before.id(), now);
        });
        if (invitations.madeWithin(partner, Duration.ofHours(1), now) >= InvitationPost.MOST_AN_HOUR) {
            throw new Refusal("Too many invitations within an hour. Try again later.");
        }
        var names = places.reserve(partner, checked(draft.workspaces()));
        ChangeLog.record("workspaces", null, names);
        var id = InvitationId.next();
        var letter = post.write();
        invitations.add(partner, id, draft, letter, now);
        return send(partner, id, draft, names, letter);
    }

    /** With a new link and seven new days; the link sent before leads nowhere any more. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_MEMBER_INVITE)
    public IssuedInvitation resend(PartnerId partner, InvitationId id) {
        team.lock(partner);
        var open = invitations.find(partner, id).orElseThrow(() -> new NotFoundException("This invitation"));
        reach.require(partner, open.role());
        ChangeLog.about(open.email());
        if (team.hasMember(partner, open.email())) {
            throw new Refusal(open.email() + " is in the team already. Cancel this invitation.");
        }
        if (open.sentCount() >= InvitationPost.MOST_SENT) {
            throw new Refusal("This invitation was sent too often. Cancel it and invite again.");
        }
        if (open.isExpired(post.now())) {
            places.reserve(partner, invitations.workspaces(partner, id));
        }
        var letter = post.write();
        invitations.renew(partner, id, letter, post.now());
        return send(
                partner,
                id,
                new TeamInvitationDraft(open.email(), open.role(), open.message(), List.of()),
                open.workspaceNames(),
                letter);
    }

    /** Its link leads nowhere from now on. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_MEMBER_INVITE)
    public void cancel(PartnerId partner, InvitationId id) {
        team.lock(partner);
        var open = invitations.find(partner, id).orElseThrow(() -> new NotFoundException("This invitation"));
        reach.require(partner, open.role());
        ChangeLog.about(open.email());
        ChangeLog.record("role", open.role(), null);
        invitations.cancel(partner, id, post.now());
    }

    private IssuedInvitation send(
            PartnerId partner,
            InvitationId id,
            TeamInvitationDraft draft,
            List<String> workspaceNames,
            InvitationPost.Letter letter) {
        var email = draft.email().strip();
        var issued = new TeamInvitationIssued(
                id.value(),
                partner,
                email,
                draft.role(),
                letter.inviterName(),
                draft.message().strip(),
                workspaceNames,
                letter.sealed(),
                letter.expiresAt());
        return post.send(partner, id, email, InvitationPost.TEAM_PATH, letter, issued);
    }

    private static List<WorkspaceId> checked(List<WorkspaceAssignment> assignments) {
        var seen = new HashSet<WorkspaceId>();
        for (var assignment : assignments) {
            if (!seen.add(assignment.workspace())) {
                throw new Refusal("A client stands there twice. Give one role in each.");
            }
            if (assignment.role() == WorkspaceRole.OWNER) {
                throw new Refusal("A client's owners are made by its owners. Choose another role in it.");
            }
        }
        return List.copyOf(seen);
    }
}
