package com.genius365.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceRole;
import com.genius365.account.AccountConfirmed;
import com.genius365.tenancy.WorkspaceDirectory;
import com.genius365.tenancy.WorkspaceLimit;
import com.genius365.tenancy.WorkspaceLimits;
import com.genius365.world.Person;
import com.genius365.world.Worlds;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ApplicationTest
class FirstWorkspaceTest {

    private final FirstWorkspace first;
    private final WorkspaceDirectory directory;
    private final WorkspaceLimits limits;
    private final Worlds worlds;
    private final PartnerId partner;

    FirstWorkspaceTest(FirstWorkspace first, WorkspaceDirectory directory, WorkspaceLimits limits, Worlds worlds) {
        this.first = first;
        this.directory = directory;
        this.limits = limits;
        this.worlds = worlds;
        this.partner = worlds.partner("first-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Test
    void whoever_signed_up_by_themselves_owns_a_small_workspace_with_their_name() {
        var mira = person();

        open(mira, " Mira ");

        var places = directory.of(mira.userId(), partner);
        assertThat(places).hasSize(1);
        var place = places.getFirst();
        assertThat(place.name()).isEqualTo("Mira’s workspace");
        assertThat(place.role()).isEqualTo(WorkspaceRole.OWNER);
        assertThat(place.slug()).startsWith("my-");
        assertThat(mira.call(() -> limits.of(place.workspace()))).isEqualTo(WorkspaceLimit.OF_SIGN_UP);
    }

    @Test
    void whoever_gave_no_name_has_one_too() {
        var nameless = person();

        open(nameless, "");

        assertThat(directory.of(nameless.userId(), partner))
                .extracting(it -> it.name())
                .containsExactly("My workspace");
    }

    @Test
    void two_people_of_one_name_do_not_get_into_each_others_way() {
        var one = person();
        var other = person();

        open(one, "Mira");
        open(other, "Mira");

        var ofOne = directory.of(one.userId(), partner);
        assertThat(ofOne).hasSize(1).doesNotContainAnyElementsOf(directory.of(other.userId(), partner));
    }

    @Test
    void news_that_come_twice_make_one_workspace() {
        var mira = person();

        open(mira, "Mira");
        open(mira, "Mira");

        assertThat(directory.of(mira.userId(), partner)).hasSize(1);
    }

    @Test
    void whoever_was_invited_somewhere_meanwhile_gets_none() {
        var invited = person();
        var theirs = worlds.workspace(partner, "theirs");
        worlds.join(invited, partner, theirs, WorkspaceRole.VIEWER);

        open(invited, "Ina");

        assertThat(directory.of(invited.userId(), partner))
                .extracting(it -> it.workspace())
                .containsExactly(theirs);
    }

    private Person person() {
        return worlds.person("p" + UUID.randomUUID(), "first", partner);
    }

    private void open(Person person, String firstName) {
        first.open(new AccountConfirmed(person.userId(), partner, firstName));
    }
}
