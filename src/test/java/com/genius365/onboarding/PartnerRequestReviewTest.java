package com.genius365.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.access.PartnerId;
import com.genius365.access.PartnerRole;
import com.genius365.branding.Picture;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.common.NotFoundException;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import com.genius365.tenancy.HostDirectory;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ApplicationTest
class PartnerRequestReviewTest {

    private static final Picture LOGO = new Picture("image/png", new byte[] {1, 2, 3});

    private final PartnerRequestReview review;
    private final PartnerCreation creation;
    private final PartnerRequestStore requests;
    private final HostDirectory hosts;
    private final OwnerSql sql;
    private final TestClock clock;
    private final World world;
    private final Person superAdmin;
    private final PartnerRequestId request;
    private final String name = "agency-" + UUID.randomUUID().toString().substring(0, 12);

    PartnerRequestReviewTest(
            PartnerRequestReview review,
            PartnerCreation creation,
            PartnerRequestStore requests,
            HostDirectory hosts,
            OwnerSql sql,
            TestClock clock,
            Worlds worlds) {
        this.review = review;
        this.creation = creation;
        this.requests = requests;
        this.hosts = hosts;
        this.sql = sql;
        this.clock = clock;
        this.world = worlds.create();
        this.superAdmin = worlds.superAdmin();
        this.request = ask(name);
    }

    @Test
    void approving_makes_everything_a_partner_begins_with() {
        var partner = approve();

        assertThat(sql.count("partner", "id = ? and slug = ? and plan_code = 'enterprise'", partner.value(), name))
                .isEqualTo(1);
        assertThat(sql.count("partner_brand", "partner_id = ? and primary_color = '#123456'", partner.value()))
                .isEqualTo(1);
        assertThat(sql.count("partner_image", "partner_id = ? and kind = 'LOGO'", partner.value()))
                .isEqualTo(1);
        assertThat(sql.count("partner_member", "partner_id = ? and role = 'OWNER'", partner.value()))
                .isEqualTo(1);
        assertThat(sql.count(
                        "workspace w join workspace_limit l on l.workspace_id = w.id",
                        "w.partner_id = ? and slug = 'default' and l.users = 50 and l.agents = 20"
                                + " and l.minutes_per_month = 10000",
                        partner.value()))
                .isEqualTo(1);
        assertThat(sql.count("workspace_member", "partner_id = ? and role = 'OWNER'", partner.value()))
                .isEqualTo(1);
        assertThat(sql.count(
                        "account_token t join app_user u on u.id = t.user_id",
                        "u.partner_id = ? and t.purpose = 'RESET_PASSWORD'",
                        partner.value()))
                .isEqualTo(1);
        assertThat(get().request().status()).isEqualTo(PartnerRequestStatus.APPROVED);
        assertThat(get().request().partner()).isEqualTo(partner);
        assertThat(get().reviewer()).isEqualTo(superAdmin.displayName());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> hosts.partnerOf(name + ".localhost").id().equals(partner));
    }

    @Test
    void approving_again_makes_nothing_more() {
        assertThat(approve()).isEqualTo(approve());
        assertThat(sql.count("partner", "slug = ?", name)).isEqualTo(1);
    }

    @Test
    void of_several_who_approve_at_once_all_are_told_of_the_one_partner() throws Exception {
        var together = new CountDownLatch(1);
        var made = new HashSet<PartnerId>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = new ArrayList<Future<PartnerId>>();
            for (var i = 0; i < 5; i++) {
                attempts.add(people.submit(() -> {
                    together.await();
                    return approve();
                }));
            }
            together.countDown();
            for (var attempt : attempts) {
                made.add(attempt.get());
            }
        }

        assertThat(made).hasSize(1);
        assertThat(sql.count("partner", "slug = ?", name)).isEqualTo(1);
        assertThat(sql.count("app_user", "email = cast(? as citext)", "boss@" + name + ".test"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partner",
                "partner_brand",
                "app_user",
                "partner_member",
                "workspace",
                "workspace_limit",
                "workspace_member",
                "partner_image",
                "account_token",
                "partner_request"
            })
    void what_fails_at_any_step_leaves_nothing_and_can_be_repeated(String table) {
        var trigger = "fail_" + name.replace('-', '_');
        sql.sql("create function " + trigger + "() returns trigger language plpgsql as"
                        + " 'begin raise exception ''killed here''; end'")
                .update();
        sql.sql("create trigger " + trigger + " after insert or update on " + table + " for each row execute function "
                        + trigger + "()")
                .update();
        try {
            assertThatThrownBy(this::approve).hasStackTraceContaining("killed here");
        } finally {
            sql.sql("drop function " + trigger + "() cascade").update();
        }

        assertThat(sql.count("partner", "slug = ?", name)).isZero();
        assertThat(sql.count("app_user", "email = cast(? as citext)", "boss@" + name + ".test"))
                .isZero();
        assertThat(get().request().status()).isEqualTo(PartnerRequestStatus.PENDING);

        approve();

        assertThat(sql.count("partner", "slug = ?", name)).isEqualTo(1);
    }

    @Test
    void an_address_that_was_taken_meanwhile_is_said_and_can_be_changed() {
        sql.sql("insert into partner (id, slug, name) values (gen_random_uuid(), ?, 'Quicker')")
                .params(name)
                .update();
        assertThatThrownBy(this::approve).isInstanceOf(Refusal.class).hasMessageContaining("Choose another one");

        edit(name + "-two", get().request().version());

        approve();
        assertThat(sql.count("partner", "slug = ?", name + "-two")).isEqualTo(1);
    }

    @Test
    void a_reason_is_given_and_nothing_is_made_afterwards() {
        assertThatThrownBy(() -> superAdmin.run(() -> review.reject(request, " ")))
                .isInstanceOf(ConstraintViolationException.class);

        superAdmin.run(() -> review.reject(request, "Not yet in your country."));

        assertThat(get().request().status()).isEqualTo(PartnerRequestStatus.REJECTED);
        assertThat(get().request().rejectionReason()).isEqualTo("Not yet in your country.");
        assertThatThrownBy(this::approve).isInstanceOf(Refusal.class).hasMessageContaining("decided already");
        assertThatThrownBy(() -> superAdmin.run(() -> review.reject(request, "Again")))
                .hasMessageContaining("decided already");
        ask(name);
    }

    @Test
    void an_edit_is_checked() {
        var version = get().request().version();
        assertThatThrownBy(() -> edit("admin", version)).hasMessageContaining("reserved");
        assertThatThrownBy(() -> edit(world.slug(), version)).hasMessageContaining("taken");
        assertThatThrownBy(() -> edit("Not Good", version)).isInstanceOf(Refusal.class);

        edit(name + "-b", version);

        assertThatThrownBy(() -> edit(name + "-c", version)).isInstanceOf(ChangedMeanwhileException.class);
    }

    @Test
    void requests_are_found_by_what_they_say() {
        var found = superAdmin.call(() -> review.search(
                new PartnerRequestFilter(name.toUpperCase(Locale.ROOT), PartnerRequestStatus.PENDING),
                new PageRequest(0, 20)));

        assertThat(found.rows()).extracting(PartnerRequest::id).containsExactly(request);
        assertThat(superAdmin
                        .call(() -> review.search(new PartnerRequestFilter("%", null), new PageRequest(0, 20)))
                        .rows())
                .isEmpty();
    }

    @Test
    void nobody_but_a_super_admin_gets_in() {
        for (var person : new Person[] {world.partnerOwner(), world.owner(), world.stranger()}) {
            assertThatThrownBy(() -> person.run(() -> review.approve(request))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> person.run(() -> review.get(request))).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void a_partner_is_made_without_a_request() {
        var draft = new PartnerDraft("Direct Ltd", "  " + name + "-X ", "starter", "Ada Lovelace", "ada@direct.test");

        var partner = superAdmin.call(() -> creation.create(draft));

        assertThat(sql.count("partner", "id = ? and slug = ?", partner.value(), name + "-x"))
                .isEqualTo(1);
        assertThat(sql.count(
                        "partner_member m join app_user u on u.id = m.user_id",
                        "m.partner_id = ? and m.role = ? and u.first_name = 'Ada' and u.last_name = 'Lovelace'",
                        partner.value(),
                        PartnerRole.OWNER.name()))
                .isEqualTo(1);
        assertThatThrownBy(() -> superAdmin.run(() -> creation.create(draft))).hasMessageContaining("taken");
        assertThatThrownBy(() -> superAdmin.run(() -> creation.create(
                        new PartnerDraft("No plan", name + "-y", "nonsense", "Ada", "ada@direct.test"))))
                .hasMessageContaining("plan");
    }

    private PartnerId approve() {
        return superAdmin.call(() -> review.approve(request));
    }

    private ReviewedRequest get() {
        return superAdmin.call(() -> review.get(request));
    }

    private void edit(String subdomain, long version) {
        superAdmin.run(() -> review.edit(
                request,
                version,
                new PartnerRequestEdit(
                        "Agency",
                        "Bo Boss",
                        "boss@" + name + ".test",
                        "",
                        subdomain,
                        "starter",
                        "#000000",
                        "#ffffff")));
    }

    private PartnerRequestId ask(String subdomain) {
        var id = PartnerRequestId.next();
        requests.add(
                id,
                new PartnerRequestDraft(
                        "Agency " + subdomain,
                        "Bo Boss",
                        "boss@" + subdomain + ".test",
                        "",
                        "We answer phones for people.",
                        5,
                        "Selling agents to dentists.",
                        subdomain,
                        "#123456",
                        "#654321"),
                LOGO,
                clock.instant());
        return id;
    }
}
