package com.genius365.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.access.PartnerRole;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRole;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.Import;

/**
 * Every page that states a permission, opened by every role of the tenant, by a stranger and by a super admin. A page that
 * is new is opened without being named here.
 */
@ApplicationTest
@Import(Tab.class)
class RolesOnPagesTest {

    private enum Answer {
        SHOWN,
        NO_ACCESS,
        NOT_FOUND
    }

    private static final Pattern PARAMETER = Pattern.compile(":[a-zA-Z]+([?*])?(\\([^)]*\\))?");
    private static final String PLATFORM_HOST = "localhost";

    private final Tab tab;
    private final World world;
    private final Person superAdmin;

    RolesOnPagesTest(Tab tab, Worlds worlds, OwnerSql sql) {
        this.tab = tab;
        this.world = worlds.create();
        this.superAdmin = worlds.person("super-" + world.slug(), "platform", worlds.platform());
        sql.sql("update app_user set is_super_admin = true where id = ?")
                .params(superAdmin.userId().value())
                .update();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @TestFactory
    Stream<DynamicTest> each_role_sees_the_pages_that_its_permissions_include_and_no_other() {
        return Tab.pages()
                .filter(page -> page.isAnnotationPresent(RequiresPermission.class))
                .sorted(Comparator.comparing(RolesOnPagesTest::template))
                .map(page -> DynamicTest.dynamicTest(template(page), () -> openAsEveryone(page)));
    }

    private void openAsEveryone(Class<? extends Component> page) {
        var permission = page.getAnnotation(RequiresPermission.class).value();
        var hasThing =
                PARAMETER.matcher(template(page).replace(":workspace", "")).find();
        visitors(permission).forEach((person, wanted) -> {
            var host = permission.area() == Permission.Area.PLATFORM && person.equals(superAdmin)
                    ? PLATFORM_HOST
                    : world.host();
            tab.open(person, host, address(page));
            var answer = answer();
            // Who may open the page of a thing that does not exist is told that it does not.
            if (!hasThing || wanted != Answer.SHOWN) {
                assertThat(answer).as(person.displayName() + " on " + host).isEqualTo(wanted);
            } else {
                assertThat(answer).as(person.displayName()).isNotEqualTo(Answer.NO_ACCESS);
            }
            tab.close();
        });
    }

    private Map<Person, Answer> visitors(Permission permission) {
        var answers = new LinkedHashMap<Person, Answer>();
        for (var person : Stream.of(
                        world.owner(),
                        world.admin(),
                        world.member(),
                        world.viewer(),
                        world.partnerOwner(),
                        world.partnerAdmin(),
                        world.partnerMember(),
                        world.stranger(),
                        superAdmin)
                .toList()) {
            answers.put(person, Answer.NOT_FOUND);
        }
        switch (permission.area()) {
            case WORKSPACE -> {
                answers.put(world.owner(), mayIf(WorkspaceRole.OWNER.allows(permission)));
                answers.put(world.admin(), mayIf(WorkspaceRole.ADMIN.allows(permission)));
                answers.put(world.member(), mayIf(WorkspaceRole.MEMBER.allows(permission)));
                answers.put(world.viewer(), mayIf(WorkspaceRole.VIEWER.allows(permission)));
                answers.put(world.partnerOwner(), mayIf(WorkspaceRole.ADMIN.allows(permission)));
                answers.put(world.partnerAdmin(), mayIf(WorkspaceRole.ADMIN.allows(permission)));
            }
            case PARTNER -> {
                answers.put(world.partnerOwner(), mayIf(PartnerRole.OWNER.allows(permission)));
                answers.put(world.partnerAdmin(), mayIf(PartnerRole.ADMIN.allows(permission)));
                answers.put(world.partnerMember(), mayIf(PartnerRole.MEMBER.allows(permission)));
            }
            case PLATFORM -> answers.put(superAdmin, Answer.SHOWN);
        }
        return answers;
    }

    private static Answer mayIf(boolean allowed) {
        return allowed ? Answer.SHOWN : Answer.NO_ACCESS;
    }

    /** A page may lead on to another. */
    private Answer answer() {
        if (!tab.showsAnError()) {
            return Answer.SHOWN;
        }
        return tab.text().contains("No access") ? Answer.NO_ACCESS : Answer.NOT_FOUND;
    }

    private String address(Class<? extends Component> page) {
        var inWorkspace = template(page).replace(":workspace", world.workspaceSlug());
        return PARAMETER
                .matcher(inWorkspace)
                .replaceAll(match -> UUID.randomUUID().toString());
    }

    private static String template(Class<? extends Component> page) {
        return page.getAnnotation(Route.class).value();
    }
}
