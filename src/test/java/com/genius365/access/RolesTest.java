package com.genius365.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may do what, written out once more, from the product's description and not from the code. */
class RolesTest {

    /** Permission, then who has it: viewer, member, admin, owner. */
    private static final String IN_WORKSPACE = """
            WORKSPACE_READ      VMAO
            WORKSPACE_EDIT      AO
            WORKSPACE_DELETE    O
            SETTINGS_READ       VMAO
            SETTINGS_EDIT       AO
            DASHBOARD_READ      VMAO
            AGENT_READ          VMAO
            AGENT_EDIT          MAO
            AGENT_PUBLISH       MAO
            AGENT_DELETE        AO
            MEMBER_READ         VMAO
            MEMBER_INVITE       AO
            MEMBER_EDIT         AO
            MEMBER_REMOVE       AO
            CALL_READ           VMAO
            CALL_START          MAO
            CALL_DELETE         AO
            LEAD_READ           VMAO
            LEAD_EDIT           MAO
            LEAD_DELETE         AO
            LEAD_EXPORT         AO
            INTEGRATION_READ    VMAO
            INTEGRATION_EDIT    AO
            INTEGRATION_DELETE  AO
            TELEPHONY_READ      VMAO
            TELEPHONY_EDIT      AO
            ANALYTICS_READ      VMAO
            ANALYTICS_EXPORT    AO
            BILLING_READ        VMAO
            BILLING_EDIT        AO
            KNOWLEDGE_READ      VMAO
            KNOWLEDGE_EDIT      MAO
            KNOWLEDGE_DELETE    AO
            """;

    /** What the predecessor had no permission for. */
    private static final String ADDED_IN_WORKSPACE = """
            CALL_EXPORT         AO
            CALL_COST_READ      MAO
            CALL_RAW_READ       AO
            CAMPAIGN_READ       VMAO
            CAMPAIGN_EDIT       MAO
            CAMPAIGN_RUN        MAO
            CAMPAIGN_DELETE     AO
            CREDIT_READ         VMAO
            CREDIT_EDIT         AO
            API_KEY_READ        AO
            API_KEY_EDIT        AO
            AUDIT_READ          AO
            """;

    /** Permission, then who has it: member, admin, owner. */
    private static final String IN_PARTNER = """
            PARTNER_READ              MAO
            PARTNER_EDIT              AO
            PARTNER_DELETE            O
            PARTNER_SETTINGS_READ     MAO
            PARTNER_SETTINGS_EDIT     AO
            PARTNER_DASHBOARD_READ    MAO
            PARTNER_STATS_READ        AO
            PARTNER_WORKSPACE_READ    MAO
            PARTNER_WORKSPACE_CREATE  AO
            PARTNER_WORKSPACE_DELETE  O
            PARTNER_MEMBER_READ       MAO
            PARTNER_MEMBER_INVITE     AO
            PARTNER_MEMBER_EDIT       AO
            PARTNER_MEMBER_REMOVE     AO
            PARTNER_BRANDING_READ     MAO
            PARTNER_BRANDING_EDIT     AO
            PARTNER_BILLING_READ      MAO
            PARTNER_BILLING_EDIT      AO
            """;

    private static final String ADDED_IN_PARTNER = """
            PARTNER_WORKSPACE_EDIT    AO
            PARTNER_IMPERSONATE       AO
            PARTNER_DOMAIN_READ       MAO
            PARTNER_DOMAIN_EDIT       AO
            PARTNER_INTEGRATION_READ  MAO
            PARTNER_INTEGRATION_EDIT  AO
            PARTNER_TELEPHONY_READ    MAO
            PARTNER_TELEPHONY_EDIT    AO
            PARTNER_CREDIT_READ       MAO
            PARTNER_CREDIT_EDIT       O
            PARTNER_API_KEY_READ      AO
            PARTNER_API_KEY_EDIT      O
            PARTNER_AUDIT_READ        AO
            """;

    @Test
    void workspace_roles_may_what_the_product_says() {
        var granted = new TreeMap<String, String>();
        for (var permission : of(Permission.Area.WORKSPACE)) {
            granted.put(
                    permission.name(),
                    List.of(WorkspaceRole.values()).stream()
                            .filter(role -> role.allows(permission))
                            .map(role -> role.name().substring(0, 1))
                            .collect(Collectors.joining()));
        }

        assertThat(granted).isEqualTo(expected(IN_WORKSPACE, ADDED_IN_WORKSPACE));
    }

    @Test
    void partner_roles_may_what_the_product_says() {
        var granted = new TreeMap<String, String>();
        for (var permission : of(Permission.Area.PARTNER)) {
            granted.put(
                    permission.name(),
                    List.of(PartnerRole.values()).stream()
                            .filter(role -> role.allows(permission))
                            .map(role -> role.name().substring(0, 1))
                            .collect(Collectors.joining()));
        }

        assertThat(granted).isEqualTo(expected(IN_PARTNER, ADDED_IN_PARTNER));
    }

    @Test
    void each_role_may_all_that_the_one_before_it_may() {
        var workspace = WorkspaceRole.values();
        for (var i = 1; i < workspace.length; i++) {
            assertThat(workspace[i].permissions()).containsAll(workspace[i - 1].permissions());
        }
        var partner = PartnerRole.values();
        for (var i = 1; i < partner.length; i++) {
            assertThat(partner[i].permissions()).containsAll(partner[i - 1].permissions());
        }
    }

    @Test
    void no_role_has_a_right_of_another_area() {
        var ofWorkspaces = new ArrayList<Permission>();
        List.of(WorkspaceRole.values()).forEach(role -> ofWorkspaces.addAll(role.permissions()));
        var ofPartners = new ArrayList<Permission>();
        List.of(PartnerRole.values()).forEach(role -> ofPartners.addAll(role.permissions()));

        assertThat(ofWorkspaces).extracting(Permission::area).containsOnly(Permission.Area.WORKSPACE);
        assertThat(ofPartners).extracting(Permission::area).containsOnly(Permission.Area.PARTNER);
    }

    private static EnumSet<Permission> of(Permission.Area area) {
        return EnumSet.allOf(Permission.class).stream()
                .filter(permission -> permission.area() == area)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    private static Map<String, String> expected(String... tables) {
        return String.join("", tables)
                .lines()
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1], (one, two) -> one + two, TreeMap::new));
    }
}
