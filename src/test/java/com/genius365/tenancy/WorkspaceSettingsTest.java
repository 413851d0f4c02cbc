package com.genius365.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.access.AccessDeniedException;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.world.OwnerSql;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import jakarta.validation.ConstraintViolationException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ApplicationTest
class WorkspaceSettingsTest {

    private final WorkspaceSettingsService settings;
    private final PartnerSettingsService partnerSettings;
    private final WorkspaceDefaults defaults;
    private final Worlds worlds;
    private final OwnerSql sql;
    private final World world;

    WorkspaceSettingsTest(
            WorkspaceSettingsService settings,
            PartnerSettingsService partnerSettings,
            WorkspaceDefaults defaults,
            Worlds worlds,
            OwnerSql sql) {
        this.settings = settings;
        this.partnerSettings = partnerSettings;
        this.defaults = defaults;
        this.worlds = worlds;
        this.sql = sql;
        this.world = worlds.create();
    }

    @Test
    void what_is_set_is_read_and_belongs_to_one_workspace() {
        var other = worlds.create();
        var draft = draft("Bright", List.of(variable("b", "2"), variable("a", "1")), 30);

        world.admin().run(() -> settings.update(world.workspace(), 0, draft));

        assertThat(world.viewer().call(() -> settings.get(world.workspace())))
                .isEqualTo(new WorkspaceSettings(world.workspaceSlug(), 1, draft));
        assertThat(defaults.variables(world.workspace())).containsExactly(entry("b", "2"), entry("a", "1"));
        assertThat(defaults.variables(other.workspace())).isEmpty();
        assertThatThrownBy(() -> other.owner().call(() -> settings.get(world.workspace())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.member().run(() -> settings.update(world.workspace(), 1, draft)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoever_saves_what_was_changed_since_is_told() {
        world.admin().run(() -> settings.update(world.workspace(), 0, draft("One", List.of(), null)));

        assertThatThrownBy(() ->
                        world.owner().run(() -> settings.update(world.workspace(), 0, draft("Two", List.of(), null))))
                .isInstanceOf(ChangedMeanwhileException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1a", "a-b", "a b", "{{a}}", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void a_variable_has_a_name_that_a_prompt_can_say(String name) {
        assertThatThrownBy(() -> world.owner()
                        .run(() ->
                                settings.update(world.workspace(), 0, draft("W", List.of(variable(name, "x")), null))))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void there_are_fifty_variables_at_most_and_each_name_once() {
        var fifty = IntStream.range(0, 50).mapToObj(i -> variable("v" + i, "x")).toList();
        var more = IntStream.range(0, 51).mapToObj(i -> variable("v" + i, "x")).toList();

        world.owner().run(() -> settings.update(world.workspace(), 0, draft("W", fifty, null)));
        assertThatThrownBy(() -> world.owner().run(() -> settings.update(world.workspace(), 1, draft("W", more, null))))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> world.owner()
                        .run(() -> settings.update(
                                world.workspace(), 1, draft("W", List.of(variable("a", "1"), variable("a", "2")), 1))))
                .isInstanceOf(Refusal.class);
        assertThat(defaults.variables(world.workspace())).hasSize(50);
    }

    @Test
    void archiving_takes_the_name_typed_and_closes_the_workspace_for_all() {
        assertThatThrownBy(() -> world.owner().run(() -> settings.archive(world.workspace(), "something else")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> world.admin().run(() -> settings.archive(world.workspace(), world.workspaceSlug())))
                .isInstanceOf(AccessDeniedException.class);

        world.owner().run(() -> settings.archive(world.workspace(), " " + world.workspaceSlug()));

        assertThat(sql.count(
                        "workspace",
                        "id = ? and archived_at is not null",
                        world.workspace().value()))
                .isEqualTo(1);
        assertThatThrownBy(() -> world.owner().call(() -> settings.get(world.workspace())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void settings_of_an_organisation_are_its_admins_to_change() {
        var draft = new PartnerSettingsDraft("Acme", ZoneId.of("Europe/Paris"), "fr-FR");
        world.partnerAdmin().run(() -> partnerSettings.update(world.partner(), 0, draft));

        var read = world.partnerMember().call(() -> partnerSettings.get(world.partner()));

        assertThat(read.draft()).isEqualTo(draft);
        assertThat(read.addresses()).singleElement().asString().startsWith("https://" + world.slug() + ".");
        assertThatThrownBy(() -> world.partnerMember().run(() -> partnerSettings.update(world.partner(), 1, draft)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> worlds.create().partnerOwner().call(() -> partnerSettings.get(world.partner())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.partnerOwner().run(() -> partnerSettings.update(world.partner(), 0, draft)))
                .isInstanceOf(ChangedMeanwhileException.class);
    }

    private static Map.Entry<String, String> entry(String name, String value) {
        return Map.entry(name, value);
    }

    private static WorkspaceVariable variable(String name, String value) {
        return new WorkspaceVariable(name, value);
    }

    private static WorkspaceSettingsDraft draft(
            String name, List<WorkspaceVariable> variables, @Nullable Integer days) {
        return new WorkspaceSettingsDraft(name, "What for", ZoneId.of("Europe/Berlin"), "de-DE", days, days, variables);
    }
}
