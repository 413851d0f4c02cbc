package com.genius365.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.common.Ids;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The platform's own pages. */
@ApplicationTest
@Import(Tab.class)
class AdminPagesTest {

    private static final String PLATFORM = "localhost";
    private static final String[] PAGES = {
        "super-admin",
        "super-admin/partner-requests",
        "super-admin/partners",
        "super-admin/users",
        "super-admin/webhooks"
    };

    private final Tab tab;
    private final OwnerSql sql;
    private final World world;
    private final Person superAdmin;
    private final String slug = "asks-" + UUID.randomUUID().toString().substring(0, 12);

    AdminPagesTest(Tab tab, OwnerSql sql, Worlds worlds) {
        this.tab = tab;
        this.sql = sql;
        this.world = worlds.create();
        this.superAdmin = worlds.superAdmin();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void only_a_super_admin_finds_them_and_only_on_the_platforms_host() {
        for (var page : PAGES) {
            tab.open(superAdmin, PLATFORM, page);
            assertThat(tab.text()).as(page).doesNotContain("Page not found");
            tab.close();
            tab.open(superAdmin, world.host(), page);
            assertThat(tab.text()).as(page).contains("Page not found");
            tab.close();
            tab.open(world.partnerOwner(), world.host(), page);
            assertThat(tab.text()).as(page).contains("Page not found");
            tab.close();
        }
    }

    @Test
    void the_dashboard_shows_what_waits() {
        request();

        tab.open(superAdmin, PLATFORM, "super-admin");

        assertThat(tab.text()).contains("Requests waiting", "Newest agencies", "Calls today");
    }

    @Test
    void a_request_is_found_edited_and_approved() {
        var id = request();
        tab.open(superAdmin, PLATFORM, "super-admin/partner-requests?q=" + slug + "&status=pending&page=x");
        assertThat(tab.text()).doesNotContain("No request matches");

        tab.go("super-admin/partner-requests/" + id);
        assertThat(tab.text()).contains("Agency " + slug, "We answer phones.", "Waits for a decision");
        tab.press("Edit");
        tab.get(TextField.class, "Address").setValue("admin");
        tab.press("Save");
        assertThat(tab.get(TextField.class, "Address").getErrorMessage()).contains("reserved");
        tab.get(TextField.class, "Address").setValue(slug + "-x");
        tab.press("Save");
        tab.press("Approve");
        tab.confirm();

        assertThat(tab.text()).contains("Approved");
        tab.press("Open partner");
        assertThat(tab.text()).contains("Enterprise", "Bo Boss");
        assertThat(sql.count("partner", "slug = ?", slug + "-x")).isEqualTo(1);
    }

    @Test
    void a_request_is_rejected_with_a_reason_only() {
        tab.open(superAdmin, PLATFORM, "super-admin/partner-requests/" + request());

        tab.press("Reject");
        tab.press("Reject request");
        assertThat(tab.get(TextArea.class, "Reason").isInvalid()).isTrue();
        tab.get(TextArea.class, "Reason").setValue("Not in your country yet.");
        tab.press("Reject request");

        assertThat(tab.text()).contains("Rejected", "Not in your country yet.");
        assertThat(tab.hasButton("Approve")).isFalse();
    }

    @Test
    void a_request_that_is_not_there_says_so() {
        tab.open(superAdmin, PLATFORM, "super-admin/partner-requests/01a206e5-a0ea-7454-8e79-5d62fab2ee7b");

        assertThat(tab.text()).contains("Not found");
    }

    @Test
    void a_partner_is_made_with_its_owner() {
        tab.open(superAdmin, PLATFORM, "super-admin/partners");

        tab.press("New partner");
        tab.press("Create partner");
        assertThat(tab.get(TextField.class, "Company").isInvalid()).isTrue();
        tab.get(TextField.class, "Company").setValue("Direct Ltd");
        tab.get(TextField.class, "Address").setValue(slug);
        tab.get(TextField.class, "Owner's name").setValue("Ada Lovelace");
        tab.get(EmailField.class, "Owner's e-mail").setValue("ada@direct.test");
        tab.press("Create partner");

        assertThat(tab.text()).contains("Direct Ltd", "Ada Lovelace", "It has none of its own.");
    }

    @Test
    void a_partner_is_suspended_after_a_question() {
        tab.open(superAdmin, PLATFORM, "super-admin/partners/" + world.partner());

        tab.press("Suspend");
        tab.confirm();

        assertThat(tab.text()).contains("Its hosts do not answer");
        assertThat(tab.hasButton("Resume")).isTrue();
    }

    @Test
    void the_platform_itself_shows_nothing_to_close_it_with() {
        var platform = sql.sql("select id from partner where is_platform")
                .query(UUID.class)
                .single();

        tab.open(superAdmin, PLATFORM, "super-admin/partners/" + platform);

        assertThat(tab.hasButton("Suspend")).isFalse();
        assertThat(tab.hasButton("Delete")).isFalse();
    }

    @Test
    void people_are_listed_with_where_they_belong() {
        tab.open(superAdmin, PLATFORM, "super-admin/users?q=viewer@" + world.slug() + ".test");

        assertThat(tab.text()).doesNotContain("Nobody matches");
        tab.go("super-admin/users?q=nobody-at-all");
        assertThat(tab.text()).contains("Nobody matches");
    }

    private UUID request() {
        var id = Ids.next();
        sql.sql("""
                        insert into partner_request (id, company_name, contact_name, contact_email, business_description,
                            use_case, subdomain, primary_color, secondary_color, requested_at)
                        values (?, ?, 'Bo Boss', 'bo@boss.test', 'We answer phones.', 'Selling to dentists.', ?,
                            '#123456', '#654321', now())""").params(id, "Agency " + slug, slug).update();
        return id;
    }

    @Test
    void a_parked_event_of_a_partners_connection_is_shown_and_tried_again() {
        var connection = Ids.next();
        var event = Ids.next();
        sql.sql("insert into connection (id, partner_id, provider, name, api_key_sealed, webhook_secret_sealed)"
                        + " values (?, ?, 'VAPI', ?, '', '')")
                .params(connection, world.partner().value(), slug)
                .update();
        sql.sql(
                        "insert into webhook_event (id, connection_id, partner_id, provider, event_key, type, body, received_at,"
                                + " state, attempts, error)"
                                + " values (?, ?, ?, 'VAPI', 'k', 'end-of-call-report', '', timestamptz '2020-01-01', 'PARKED', 9,"
                                + " 'No such agent')")
                .params(event, connection, world.partner().value())
                .update();

        tab.open(superAdmin, PLATFORM, "super-admin/webhooks");
        assertThat(GridRows.text()).contains("end-of-call-report", slug, "No such agent");
        GridRows.press("Try again");

        assertThat(sql.count("webhook_event", "id = ? and state = 'PENDING'", event))
                .isEqualTo(1);
    }
}
