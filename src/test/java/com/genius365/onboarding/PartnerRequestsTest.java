package com.genius365.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.branding.Picture;
import com.genius365.common.Ids;
import com.genius365.common.Refusal;
import com.genius365.world.OwnerSql;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import jakarta.validation.ConstraintViolationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@ApplicationTest
@RecordApplicationEvents
class PartnerRequestsTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final PartnerRequests requests;
    private final PartnerRequestStore store;
    private final PlanStore plans;
    private final OwnerSql sql;
    private final World world;
    private final String name = "request-" + NEXT.incrementAndGet();

    PartnerRequestsTest(
            PartnerRequests requests, PartnerRequestStore store, PlanStore plans, OwnerSql sql, Worlds worlds) {
        this.requests = requests;
        this.store = store;
        this.plans = plans;
        this.sql = sql;
        this.world = worlds.create();
    }

    @BeforeEach
    void comeFromAnAddressOfOnesOwn() {
        from("192.0.2." + NEXT.incrementAndGet());
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void a_request_is_kept_as_it_was_sent(ApplicationEvents events) {
        var id = requests.send(
                draft(" " + name.toUpperCase(java.util.Locale.ROOT)), new Picture("image/png", new byte[] {1, 2}));

        var kept = store.find(id).orElseThrow();
        assertThat(kept.status()).isEqualTo(PartnerRequestStatus.PENDING);
        assertThat(kept.subdomain()).isEqualTo(name);
        assertThat(kept.company()).isEqualTo("Acme");
        assertThat(kept.expectedUsers()).isEqualTo(12);
        assertThat(kept.phone()).isNull();
        assertThat(kept.plan()).isEqualTo("enterprise");
        assertThat(store.logo(id).orElseThrow().body()).containsExactly(1, 2);
        assertThat(events.stream(PartnerRequestReceived.class))
                .singleElement()
                .satisfies(it -> assertThat(it.subdomain()).isEqualTo(name));
    }

    @Test
    void an_address_that_an_agency_has_or_asked_for_is_taken() {
        requests.send(draft(name), null);
        sql.sql("insert into partner_domain (id, partner_id, hostname, verified_at) values (?, ?, ?, now())")
                .params(Ids.next(), world.partner().value(), "kept-" + name + ".localhost")
                .update();

        assertThat(requests.problem(name)).isPresent();
        assertThat(requests.problem(world.slug())).isPresent();
        assertThat(requests.problem("kept-" + name)).isPresent();
        assertThat(requests.problem("www")).isPresent();
        assertThat(requests.problem("free-" + name)).isEmpty();
        assertThatThrownBy(() -> requests.send(draft(name), null)).isInstanceOf(Refusal.class);
    }

    @Test
    void an_address_of_a_refused_request_is_free_again() {
        var id = requests.send(draft(name), null);
        sql.sql("update partner_request set status = 'REJECTED', rejection_reason = 'No' where id = ?")
                .params(id.value())
                .update();

        assertThat(requests.problem(name)).isEmpty();
    }

    @Test
    void names_like_the_companys_are_suggested_and_all_are_to_be_had() {
        assertThat(requests.suggestions(world.slug()))
                .hasSize(3)
                .allSatisfy(it -> assertThat(requests.problem(it)).isEmpty())
                .doesNotContain(world.slug());
        assertThat(requests.suggestions("★")).isEmpty();
    }

    @Test
    void a_third_request_within_the_hour_is_refused() {
        requests.send(draft(name + "-a"), null);
        requests.send(draft(name + "-b"), null);

        assertThatThrownBy(() -> requests.send(draft(name + "-c"), null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("two requests");
        from("192.0.2.200");
        requests.send(draft(name + "-d"), null);
    }

    @Test
    void what_is_missing_or_cannot_be_read_is_refused() {
        assertThatThrownBy(() -> requests.send(draft(name, "too short", "#7c3aed"), null))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> requests.send(draft(name, "We want to answer calls.", "purple"), null))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> requests.send(draft(name, "We want to answer calls.", "#ffee00"), null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Use #");
    }

    @Test
    void uploads_are_counted() {
        assertThatThrownBy(() -> {
                    for (var i = 0; i < 30; i++) {
                        try {
                            requests.readLogo(new byte[] {1});
                        } catch (Refusal e) {
                            if (e.getMessage().contains("many pictures")) {
                                throw e;
                            }
                        }
                    }
                })
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_price_list_has_three_plans() {
        assertThat(plans.offered()).extracting(Plan::code).containsExactly("starter", "professional", "enterprise");
        assertThat(plans.offered().getFirst().monthlyPrice().orElseThrow().major())
                .isEqualByComparingTo("79");
        assertThat(plans.offered().getLast().monthlyPrice()).isEmpty();
        assertThat(plans.offered().getLast().has(PlanFeature.WHITE_LABEL)).isTrue();
    }

    private static void from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private static PartnerRequestDraft draft(String subdomain) {
        return draft(subdomain, "We want to answer calls.", "#7c3aed");
    }

    private static PartnerRequestDraft draft(String subdomain, String useCase, String primary) {
        return new PartnerRequestDraft(
                "Acme",
                "Ada",
                "ada@acme.example",
                "",
                "We look after clinics.",
                12,
                useCase,
                subdomain,
                primary,
                "#64748b");
    }
}
