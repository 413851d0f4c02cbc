package com.genius365.membership;

import com.genius365.access.ChangeLog;
import com.genius365.access.PartnerId;
import com.genius365.access.PartnerRole;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.UserId;
import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The door for what people do with a partner's team. Changes wait for each other, so an owner is always left. */
@Service
@Validated
@Transactional(readOnly = true)
public class TeamService {

    private final TeamBook team;
    private final WorkspaceMemberBook members;
    private final TeamReach reach;
    private final PersonLookup people;
    private final Clock clock;

    TeamService(TeamBook team, WorkspaceMemberBook members, TeamReach reach, PersonLookup people, Clock clock) {
        this.team = team;
        this.members = members;
        this.reach = reach;
        this.people = people;
        this.clock = clock;
    }

    /** Owners first, then by role and name. */
    @RequiresPermission(Permission.PARTNER_MEMBER_READ)
    public List<TeamMember> list(PartnerId partner) {
        return team.list(partner);
    }

    /** The roles that the person at hand may give, and take from others; the lowest first. */
    @RequiresPermission(Permission.PARTNER_MEMBER_READ)
    public List<PartnerRole> grantableRoles(PartnerId partner) {
        return reach.grantable(partner);
    }

    @Transactional
    @RequiresPermission(Permission.PARTNER_MEMBER_EDIT)
    public void changeRole(PartnerId partner, UserId member, PartnerRole role) {
        team.lock(partner);
        var before = roleOf(partner, member);
        reach.require(partner, before);
        reach.require(partner, role);
        if (before == PartnerRole.OWNER && role != PartnerRole.OWNER) {
            requireAnotherOwner(partner, member);
        }
        ChangeLog.about(people.nameOf(member));
        ChangeLog.record("role", before, role);
        team.setRole(partner, member, role);
    }

    /** Ends every membership in the partner's workspaces as well; their open pages stop working at once. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_MEMBER_REMOVE)
    public void remove(PartnerId partner, UserId member) {
        team.lock(partner);
        var role = roleOf(partner, member);
        reach.require(partner, role);
        if (role == PartnerRole.OWNER) {
            requireAnotherOwner(partner, member);
        }
        ChangeLog.about(people.nameOf(member));
        ChangeLog.record("role", role, null);
        team.remove(partner, member);
    }

    /**
     * Sets which workspaces somebody of the team is a member of: those named and no others. Who owns a workspace is not
     * changed here.
     *
     * @throws Refusal where a workspace is full
     */
    @Transactional
    @RequiresPermission(Permission.PARTNER_MEMBER_EDIT)
    public void assign(
            PartnerId partner,
            UserId member,
            @Size(max = 1_000, message = "At most 1,000 workspaces.") List<@Valid WorkspaceAssignment> assignments) {
        team.lock(partner);
        reach.require(partner, roleOf(partner, member));
        var wanted = new HashMap<WorkspaceId, WorkspaceRole>();
        assignments.forEach(it -> wanted.put(it.workspace(), it.role()));
        var before = new HashMap<WorkspaceId, WorkspaceRole>();
        team.list(partner).stream()
                .filter(it -> it.user().equals(member))
                .flatMap(it -> it.workspaces().stream())
                .forEach(place -> before.put(place.workspace(), place.role()));
        var concerned = new ArrayList<>(wanted.keySet());
        before.keySet().stream().filter(it -> !wanted.containsKey(it)).forEach(concerned::add);
        var present = team.existing(partner, concerned);
        if (!present.containsAll(wanted.keySet())) {
            throw new NotFoundException("This client");
        }
        ChangeLog.about(people.nameOf(member));
        // In the order of their ids, so that two who do this at once wait rather than block each other.
        for (var workspace : present) {
            assign(partner, workspace, member, before.get(workspace), wanted.get(workspace));
        }
    }

    private void assign(
            PartnerId partner,
            WorkspaceId workspace,
            UserId member,
            @Nullable WorkspaceRole before,
            @Nullable WorkspaceRole after) {
        if (before == after) {
            return;
        }
        var place = members.lock(workspace);
        ChangeLog.record(place.name(), before, after);
        if (before == WorkspaceRole.OWNER || after == WorkspaceRole.OWNER) {
            throw new Refusal("Who owns " + place.name() + " is changed there, by one of its owners.");
        }
        if (after == null) {
            members.remove(workspace, member);
            return;
        }
        if (before == null) {
            if (members.seatsTaken(workspace, clock.instant()) >= place.userLimit()) {
                throw new Refusal(place.name() + " is full: its " + place.userLimit() + " places are taken.");
            }
            members.add(partner, workspace, member, after, clock.instant());
            return;
        }
        members.setRole(workspace, member, after);
    }

    private PartnerRole roleOf(PartnerId partner, UserId member) {
        return team.roleOf(partner, member).orElseThrow(() -> new NotFoundException("This member"));
    }

    private void requireAnotherOwner(PartnerId partner, UserId member) {
        if (team.otherOwners(partner, member) == 0) {
            throw new Refusal("An organisation keeps at least one owner. Make somebody else an owner first.");
        }
    }
}
