package com.genius365.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.access.AccessDeniedException;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@ApplicationTest
class WorkspaceMemberTest {

    private final WorkspaceMemberService members;
    private final Worlds worlds;
    private final OwnerSql sql;
    private final World world;

    WorkspaceMemberTest(WorkspaceMemberService members, Worlds worlds, OwnerSql sql) {
        this.members = members;
        this.worlds = worlds;
        this.sql = sql;
        this.world = worlds.create();
    }

    @Test
    void members_are_listed_owners_first_and_those_of_another_workspace_are_not() {
        assertThat(world.viewer().call(() -> members.list(world.workspace())))
                .extracting(WorkspaceMember::role)
                .containsExactly(WorkspaceRole.OWNER, WorkspaceRole.ADMIN, WorkspaceRole.MEMBER, WorkspaceRole.VIEWER);
        assertThat(world.partnerAdmin().call(() -> members.list(world.otherWorkspace())))
                .isEmpty();
        assertThatThrownBy(() -> world.stranger().call(() -> members.list(world.workspace())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_admin_gives_and_takes_up_to_his_own_role() {
        change(world.admin(), world.viewer(), WorkspaceRole.ADMIN);
        assertThat(roleOf(world.viewer())).isEqualTo("ADMIN");
        change(world.partnerAdmin(), world.viewer(), WorkspaceRole.MEMBER);
        assertThat(roleOf(world.viewer())).isEqualTo("MEMBER");

        assertThatThrownBy(() -> change(world.admin(), world.viewer(), WorkspaceRole.OWNER))
                .hasMessageContaining("Only an owner");
        assertThatThrownBy(() -> change(world.admin(), world.owner(), WorkspaceRole.VIEWER))
                .hasMessageContaining("Only an owner");
        assertThatThrownBy(() -> remove(world.admin(), world.owner())).hasMessageContaining("Only an owner");
        assertThatThrownBy(() -> remove(world.partnerOwner(), world.owner())).hasMessageContaining("Only an owner");
        assertThatThrownBy(() -> change(world.member(), world.viewer(), WorkspaceRole.MEMBER))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_raises_himself() {
        assertThatThrownBy(() -> change(world.admin(), world.admin(), WorkspaceRole.OWNER))
                .hasMessageContaining("Only an owner");
        assertThatThrownBy(() -> change(world.member(), world.member(), WorkspaceRole.ADMIN))
                .isInstanceOf(AccessDeniedException.class);
        change(world.admin(), world.admin(), WorkspaceRole.VIEWER);
        assertThatThrownBy(() -> change(world.admin(), world.admin(), WorkspaceRole.ADMIN))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_last_owner_neither_goes_nor_becomes_less() {
        assertThatThrownBy(() -> change(world.owner(), world.owner(), WorkspaceRole.ADMIN))
                .hasMessageContaining("at least one owner");
        assertThatThrownBy(() -> remove(world.owner(), world.owner())).hasMessageContaining("at least one owner");
        assertThatThrownBy(() -> leave(world.owner())).hasMessageContaining("at least one owner");
    }

    @Test
    void an_owner_whose_account_is_closed_does_not_count_as_one() {
        change(world.owner(), world.admin(), WorkspaceRole.OWNER);
        sql.sql("update app_user set is_active = false where id = ?")
                .params(world.admin().userId().value())
                .update();

        assertThatThrownBy(() -> leave(world.owner())).hasMessageContaining("at least one owner");
        remove(world.owner(), world.admin());
        assertThat(sql.count(
                        "workspace_member",
                        "user_id = ?",
                        world.admin().userId().value()))
                .isZero();
    }

    @RepeatedTest(5)
    void two_owners_who_leave_or_demote_each_other_at_once_leave_one_behind() throws Exception {
        change(world.owner(), world.admin(), WorkspaceRole.OWNER);

        atOnce(
                () -> {
                    change(world.owner(), world.admin(), WorkspaceRole.VIEWER);
                    return true;
                },
                () -> {
                    change(world.admin(), world.owner(), WorkspaceRole.VIEWER);
                    return true;
                },
                () -> {
                    leave(world.owner());
                    return true;
                },
                () -> {
                    leave(world.admin());
                    return true;
                });

        assertThat(sql.count(
                        "workspace_member",
                        "workspace_id = ? and role = 'OWNER'",
                        world.workspace().value()))
                .isEqualTo(1);
    }

    @Test
    void a_removed_member_is_out_at_once() {
        remove(world.admin(), world.member());

        assertThatThrownBy(() -> world.member().call(() -> members.list(world.workspace())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> remove(world.admin(), world.member())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoever_leaves_leaves_for_himself_only() {
        leave(world.viewer());

        assertThat(sql.count(
                        "workspace_member",
                        "user_id = ?",
                        world.viewer().userId().value()))
                .isZero();
        assertThatThrownBy(() -> world.member()
                        .run(() ->
                                members.leave(world.workspace(), world.admin().userId())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> leave(world.partnerAdmin())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void ownership_is_handed_to_another_member_and_the_one_before_stays_as_admin() {
        world.owner()
                .run(() -> members.transferOwnership(
                        world.workspace(), world.viewer().userId()));

        assertThat(roleOf(world.viewer())).isEqualTo("OWNER");
        assertThat(roleOf(world.owner())).isEqualTo("ADMIN");
        assertThatThrownBy(() -> world.owner()
                        .run(() -> members.transferOwnership(
                                world.workspace(), world.owner().userId())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void ownership_goes_to_nobody_outside_nor_to_oneself() {
        for (var person : List.of(world.stranger(), world.partnerAdmin(), world.owner())) {
            assertThatThrownBy(() ->
                            world.owner().run(() -> members.transferOwnership(world.workspace(), person.userId())))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(roleOf(world.owner())).isEqualTo("OWNER");
    }

    @Test
    void people_of_another_workspace_are_out_of_reach() {
        var other = worlds.create();

        assertThatThrownBy(() -> change(world.owner(), other.viewer(), WorkspaceRole.ADMIN))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> remove(world.owner(), other.viewer())).isInstanceOf(NotFoundException.class);
        assertThat(sql.count(
                        "workspace_member",
                        "user_id = ?",
                        other.viewer().userId().value()))
                .isEqualTo(1);
    }

    @Test
    void while_a_workspace_has_no_owner_its_agency_names_the_first() {
        sql.sql("delete from workspace_member where user_id = ?")
                .params(world.owner().userId().value())
                .update();

        assertThatThrownBy(() -> change(world.admin(), world.admin(), WorkspaceRole.OWNER))
                .hasMessageContaining("Only an owner");
        change(world.partnerAdmin(), world.viewer(), WorkspaceRole.OWNER);

        assertThat(roleOf(world.viewer())).isEqualTo("OWNER");
        assertThatThrownBy(() -> change(world.partnerAdmin(), world.member(), WorkspaceRole.OWNER))
                .hasMessageContaining("Only an owner");
    }

    @SafeVarargs
    private static void atOnce(Callable<Boolean>... steps) throws InterruptedException {
        try (var all = Executors.newFixedThreadPool(steps.length)) {
            all.invokeAll(List.of(steps));
        }
    }

    private void change(Person by, Person whom, WorkspaceRole role) {
        by.run(() -> members.changeRole(world.workspace(), whom.userId(), role));
    }

    private void remove(Person by, Person whom) {
        by.run(() -> members.remove(world.workspace(), whom.userId()));
    }

    private void leave(Person person) {
        person.run(() -> members.leave(world.workspace(), person.userId()));
    }

    private String roleOf(Person person) {
        return sql.sql("select role from workspace_member where workspace_id = ? and user_id = ?")
                .params(world.workspace().value(), person.userId().value())
                .query(String.class)
                .single();
    }
}
