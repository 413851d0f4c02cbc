package com.genius365.membership;

import com.genius365.access.ChangeLog;
import com.genius365.access.CurrentUser;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.UserId;
import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for what people do with the members of a workspace. Changes wait for each other, so an owner is always left. */
@Service
@Transactional(readOnly = true)
public class WorkspaceMemberService {

    private final WorkspaceMemberBook book;
    private final WorkspaceReach reach;
    private final MembershipReporter reporter;
    private final CurrentUser user;
    private final PersonLookup people;

    WorkspaceMemberService(
            WorkspaceMemberBook book,
            WorkspaceReach reach,
            MembershipReporter reporter,
            CurrentUser user,
            PersonLookup people) {
        this.book = book;
        this.reach = reach;
        this.reporter = reporter;
        this.user = user;
        this.people = people;
    }

    /** Owners first, then by role and name. */
    @RequiresPermission(Permission.MEMBER_READ)
    public List<WorkspaceMember> list(WorkspaceId workspace) {
        return book.list(workspace);
    }

    /** The roles that the person at hand may give, and take from others; the lowest first. */
    @RequiresPermission(Permission.MEMBER_READ)
    public List<WorkspaceRole> grantableRoles(WorkspaceId workspace) {
        return reach.grantable(workspace);
    }

    @Transactional
    @RequiresPermission(Permission.MEMBER_EDIT)
    public void changeRole(WorkspaceId workspace, UserId member, WorkspaceRole role) {
        book.lock(workspace);
        var before = roleOf(workspace, member);
        reach.require(workspace, before);
        reach.require(workspace, role);
        if (before == WorkspaceRole.OWNER && role != WorkspaceRole.OWNER) {
            requireAnotherOwner(workspace, member);
        }
        ChangeLog.about(people.nameOf(member));
        ChangeLog.record("role", before, role);
        book.setRole(workspace, member, role);
    }

    @Transactional
    @RequiresPermission(Permission.MEMBER_REMOVE)
    public void remove(WorkspaceId workspace, UserId member) {
        book.lock(workspace);
        var role = roleOf(workspace, member);
        reach.require(workspace, role);
        if (role == WorkspaceRole.OWNER) {
            requireAnotherOwner(workspace, member);
        }
        ChangeLog.about(people.nameOf(member));
        ChangeLog.record("role", role, null);
        book.remove(workspace, member);
    }

    /** @param person whoever is signed in; somebody else is refused, so that nobody leaves in another's name */
    @Transactional
    @RequiresPermission(Permission.WORKSPACE_READ)
    public void leave(WorkspaceId workspace, UserId person) {
        book.lock(workspace);
        if (!person.equals(user.id())) {
            throw new NotFoundException("This member");
        }
        if (roleOf(workspace, person) == WorkspaceRole.OWNER) {
            requireAnotherOwner(workspace, person);
        }
        book.remove(workspace, person);
        reporter.left(workspace);
    }

    /** Makes the member an owner and whoever does it an admin. */
    @Transactional
    @RequiresPermission(Permission.WORKSPACE_DELETE)
    public void transferOwnership(WorkspaceId workspace, UserId member) {
        book.lock(workspace);
        reach.require(workspace, WorkspaceRole.OWNER);
        var before = roleOf(workspace, member);
        if (member.equals(user.id())) {
            throw new Refusal("You are an owner already. Choose somebody else.");
        }
        ChangeLog.about(people.nameOf(member));
        ChangeLog.record("role", before, WorkspaceRole.OWNER);
        ChangeLog.record("role of " + people.nameOf(user.id()), WorkspaceRole.OWNER, WorkspaceRole.ADMIN);
        book.setRole(workspace, member, WorkspaceRole.OWNER);
        book.setRole(workspace, user.id(), WorkspaceRole.ADMIN);
        if (book.owners(workspace) == 0) {
            throw new Refusal("The account of this member is closed. Choose somebody else.");
        }
    }

    private WorkspaceRole roleOf(WorkspaceId workspace, UserId member) {
        return book.roleOf(workspace, member).orElseThrow(() -> new NotFoundException("This member"));
    }

    private void requireAnotherOwner(WorkspaceId workspace, UserId member) {
        var others = book.list(workspace).stream()
                .filter(it -> it.role() == WorkspaceRole.OWNER && it.isActive())
                .filter(it -> !it.user().equals(member));
        if (others.findAny().isEmpty()) {
            throw new Refusal("A workspace keeps at least one owner. Make somebody else an owner first.");
        }
    }
}
