package com.genius365.onboarding;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.common.NotFoundException;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests under review. Works in the transaction of its caller. */
@Component
class ReviewBook {

    private static final int LONGEST_SEARCH = 200;

    private final JdbcClient jdbc;

    ReviewBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What waits first, then the newest. */
    Page<PartnerRequest> search(PartnerRequestFilter filter, PageRequest page) {
        var total = new long[1];
        var rows = jdbc.sql("select " + PartnerRequestStore.COLUMNS + """
                        , count(*) over () as total from partner_request
                        where (cast(:status as text) is null or status = :status)
                          and (cast(:pattern as text) is null or company_name ilike :pattern
                            or contact_name ilike :pattern or contact_email::text ilike :pattern
                            or subdomain ilike :pattern)
                        order by status in ('PENDING', 'PROVISIONING') desc, requested_at desc, id
                        limit :limit offset :offset""")
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("pattern", pattern(filter.text()))
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    return PartnerRequestStore.request(row, number);
                })
                .list();
        return new Page<>(rows, total[0]);
    }

    /** Until the transaction ends, nobody else decides about it. */
    PartnerRequest lock(PartnerRequestId id) {
        return jdbc.sql("select " + PartnerRequestStore.COLUMNS + " from partner_request where id = :id for update")
                .param("id", id.value())
                .query(PartnerRequestStore::request)
                .optional()
                .orElseThrow(() -> new NotFoundException("This request"));
    }

    void edit(PartnerRequestId id, PartnerRequestEdit edit) {
        try {
            jdbc.sql("""
                            update partner_request
                            set company_name = :company, contact_name = :contact, contact_email = cast(:email as citext),
                                phone = nullif(:phone, ''), subdomain = :subdomain, plan_code = :plan,
                                primary_color = :primary, secondary_color = :secondary, version = version + 1
                            where id = :id""")
                    .param("company", edit.company().strip())
                    .param("contact", edit.contactName().strip())
                    .param("email", edit.email().strip())
                    .param("phone", edit.phone().strip())
                    .param("subdomain", edit.subdomain())
                    .param("plan", edit.plan())
                    .param("primary", edit.primaryColor())
                    .param("secondary", edit.secondaryColor())
                    .param("id", id.value())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal("Another request has asked for this address. Choose another one.", e);
        }
    }

    void reject(PartnerRequestId id, String reason, UserId by, Instant at) {
        jdbc.sql("""
                        update partner_request set status = 'REJECTED', rejection_reason = :reason, reviewed_by = :by,
                            reviewed_at = :at, version = version + 1
                        where id = :id""")
                .param("reason", reason.strip())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    void approve(PartnerRequestId id, PartnerId partner, UserId by, Instant at) {
        jdbc.sql("""
                        update partner_request set status = 'APPROVED', provisioned_partner_id = :partner,
                            reviewed_by = :by, reviewed_at = :at, version = version + 1
                        where id = :id""")
                .param("partner", partner.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    boolean hasPlan(String code) {
        return jdbc.sql("select count(*) from plan where code = :code")
                        .param("code", code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Empty where nobody has decided. */
    Optional<String> name(@Nullable UserId reviewer) {
        return reviewer == null
                ? Optional.empty()
                : jdbc.sql("select coalesce(nullif(trim(first_name || ' ' || last_name), ''), email::text)"
                                + " from app_user where id = :id")
                        .param("id", reviewer.value())
                        .query(String.class)
                        .optional();
    }

    private static @Nullable String pattern(String text) {
        if (text.isBlank()) {
            return null;
        }
        var stripped = text.strip();
        return "%"
                + stripped.substring(0, Math.min(stripped.length(), LONGEST_SEARCH))
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
    }
}
