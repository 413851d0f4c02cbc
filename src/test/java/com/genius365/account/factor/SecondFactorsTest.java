package com.genius365.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.account.SecondFactorChanged;
import com.genius365.account.Visit;
import com.genius365.account.factor.SecondFactors.Answer;
import com.genius365.common.Refusal;
import com.genius365.common.Secret;
import com.genius365.tenancy.HostDirectory;
import com.genius365.world.News;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApplicationTest
class SecondFactorsTest {

    private final SecondFactors factors;
    private final HostDirectory hosts;
    private final OwnerSql sql;
    private final TestClock clock;
    private final News news;
    private final World world;
    private final Person member;
    private final Visit visit;

    SecondFactorsTest(
            SecondFactors factors, HostDirectory hosts, Worlds worlds, OwnerSql sql, TestClock clock, News news) {
        this.factors = factors;
        this.hosts = hosts;
        this.sql = sql;
        this.clock = clock;
        this.news = news;
        this.world = worlds.create();
        this.member = world.member();
        this.visit = new Visit(hosts, world.host());
    }

    @BeforeEach
    void forgetAttempts() {
        sql.sql("delete from rate_limit").update();
    }

    @Test
    void an_app_is_added_by_its_first_right_code_and_brings_ten_recovery_codes() {
        var enrolment = visit.as(member, factors::begin);

        assertThat(visit.as(member, factors::status).isOn()).isFalse();
        assertThatThrownBy(() -> visit.as(member, () -> factors.confirm("000000")))
                .isInstanceOf(Refusal.class);
        var codes = visit.as(member, () -> factors.confirm(code(enrolment.key(), 0)));

        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(it -> it.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(visit.as(member, factors::status).isOn()).isTrue();
        assertThat(visit.as(member, factors::status).recoveryCodesLeft()).isEqualTo(10);
        assertThat(news.all(SecondFactorChanged.class, it -> it.user().equals(member.userId())))
                .singleElement()
                .satisfies(it -> assertThat(it.what()).isEqualTo("an authenticator app was added"));
    }

    @Test
    void a_code_opens_once_and_so_do_the_ones_just_before_and_after() {
        var key = add();

        clock.advance(Duration.ofMinutes(5));
        assertThat(check(code(key, -1))).isEqualTo(Answer.RIGHT);
        assertThat(check(code(key, -1))).as("again").isEqualTo(Answer.WRONG);
        assertThat(check(code(key, 1))).isEqualTo(Answer.RIGHT);
        assertThat(check(code(key, 0))).as("older than the last").isEqualTo(Answer.WRONG);
        clock.advance(Duration.ofMinutes(5));
        assertThat(check(code(key, -2))).as("too old").isEqualTo(Answer.WRONG);
        assertThat(check(code(key, 2))).as("too new").isEqualTo(Answer.WRONG);
    }

    @Test
    void of_many_who_come_with_one_code_at_the_same_time_one_is_let_in() throws Exception {
        var key = add();
        clock.advance(Duration.ofMinutes(5));
        var code = code(key, 0);

        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = visitors.invokeAll(IntStream.range(0, 4)
                    .<Callable<Answer>>mapToObj(i -> () -> check(code))
                    .toList());

            assertThat(answers).filteredOn(it -> it.resultNow() == Answer.RIGHT).hasSize(1);
        }
    }

    @Test
    void a_recovery_code_opens_once_however_it_is_typed() {
        var codes = new java.util.ArrayList<>(addAndKeepCodes());
        var typed = codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ");

        assertThat(check(typed)).isEqualTo(Answer.RIGHT);
        assertThat(check(typed)).isEqualTo(Answer.WRONG);
        assertThat(visit.as(member, factors::status).recoveryCodesLeft()).isEqualTo(9);
    }

    @Test
    void new_recovery_codes_put_the_old_ones_out_of_use() {
        var old = addAndKeepCodes();

        var fresh = visit.as(member, factors::newRecoveryCodes);

        assertThat(check(old.getFirst())).isEqualTo(Answer.WRONG);
        assertThat(check(fresh.getFirst())).isEqualTo(Answer.RIGHT);
    }

    @Test
    void after_five_wrong_codes_even_the_right_one_waits() {
        var key = add();
        clock.advance(Duration.ofMinutes(5));
        for (var i = 0; i < 5; i++) {
            assertThat(check("12345")).isEqualTo(Answer.WRONG);
        }

        assertThat(check(code(key, 0))).isEqualTo(Answer.TOO_OFTEN);
    }

    @Test
    void neither_key_nor_recovery_codes_can_be_read_from_the_database() {
        var enrolment = visit.as(member, factors::begin);
        var codes = visit.as(member, () -> factors.confirm(code(enrolment.key(), 0)));

        var sealed = sql.sql("select secret from account_authenticator where user_id = ?")
                .params(member.userId().value())
                .query((row, number) -> row.getBytes(1))
                .single();
        var hashes = sql.sql("select code_hash from account_recovery_code where user_id = ?")
                .params(member.userId().value())
                .query((row, number) -> row.getBytes(1))
                .list();

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(enrolment.key().reveal());
        assertThat(hashes)
                .hasSize(10)
                .noneMatch(it -> new String(it, StandardCharsets.ISO_8859_1)
                        .contains(codes.getFirst().replace("-", "")));
    }

    @Test
    void one_persons_code_opens_nobody_elses_account() {
        var key = add();
        clock.advance(Duration.ofMinutes(5));

        assertThat(visit.call(() -> factors.check(world.admin().userId(), code(key, 0))))
                .isEqualTo(Answer.WRONG);
    }

    @Test
    void an_app_in_use_is_not_replaced_by_beginning_to_add_another() {
        add();

        assertThatThrownBy(() -> visit.as(member, factors::begin)).isInstanceOf(Refusal.class);
    }

    private Secret add() {
        var enrolment = visit.as(member, factors::begin);
        visit.as(member, () -> factors.confirm(code(enrolment.key(), 0)));
        return enrolment.key();
    }

    private List<String> addAndKeepCodes() {
        var enrolment = visit.as(member, factors::begin);
        return visit.as(member, () -> factors.confirm(code(enrolment.key(), 0)));
    }

    private Answer check(String code) {
        return new Visit(hosts, world.host()).call(() -> factors.check(member.userId(), code));
    }

    private String code(Secret key, int stepsAhead) {
        return OneTimeCodes.at(clock.instant().getEpochSecond() / 30 + stepsAhead, key);
    }
}
