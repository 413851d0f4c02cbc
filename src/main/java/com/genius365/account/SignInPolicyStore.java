package com.genius365.account;

import com.genius365.access.PartnerId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what partners ask of those who sign in. */
@Component
class SignInPolicyStore {

    private final JdbcClient jdbc;

    SignInPolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public SignInPolicy get(PartnerId partner) {
        return jdbc.sql("select is_second_factor_required from partner_sign_in_policy where partner_id = :partner")
                .param("partner", partner.value())
                .query((row, number) -> new SignInPolicy(row.getBoolean(1)))
                .optional()
                .orElseGet(() -> new SignInPolicy(false));
    }

    @Transactional
    public void set(PartnerId partner, SignInPolicy policy, Instant now) {
        jdbc.sql("""
                        insert into partner_sign_in_policy (partner_id, is_second_factor_required, updated_at)
                        values (:partner, :required, :now)
                        on conflict (partner_id) do update
                        set is_second_factor_required = excluded.is_second_factor_required,
                            updated_at = excluded.updated_at""")
                .param("partner", partner.value())
                .param("required", policy.isSecondFactorRequired())
                .param("now", Timestamp.from(now))
                .update();
    }
}
