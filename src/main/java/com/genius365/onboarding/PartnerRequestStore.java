package com.genius365.onboarding;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.branding.Color;
import com.genius365.branding.Picture;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the requests of agencies that want to become partners. */
@Component
class PartnerRequestStore {

    /** All that {@link #request} reads, in one list. */
    static final String COLUMNS = """
            id, status, company_name, contact_name, contact_email, phone, business_description, expected_users, use_case,
            subdomain, plan_code, primary_color, secondary_color, logo is not null as has_logo, requested_at,
            reviewed_at, reviewed_by, rejection_reason, provisioned_partner_id, version""";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PartnerRequestStore(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @throws DuplicateKeyException where an open request has the subdomain already */
    @Transactional
    public void add(PartnerRequestId id, PartnerRequestDraft draft, @Nullable Picture logo, Instant now) {
        jdbc.sql("""
                        insert into partner_request (id, company_name, contact_name, contact_email, phone,
                            business_description, expected_users, use_case, subdomain, primary_color, secondary_color,
                            logo_content_type, logo, requested_at)
                        values (:id, :company, :contact, cast(:email as citext), nullif(:phone, ''), :description, :users,
                            :useCase, :subdomain, :primary, :secondary, :logoType, :logo, :now)""")
                .param("id", id.value())
                .param("company", draft.company().strip())
                .param("contact", draft.contactName().strip())
                .param("email", draft.email().strip())
                .param("phone", draft.phone().strip())
                .param("description", draft.businessDescription().strip())
                .param("users", draft.expectedUsers(), Types.INTEGER)
                .param("useCase", draft.useCase().strip())
                .param("subdomain", draft.subdomain())
                .param("primary", new Color(draft.primary()).hex())
                .param("secondary", new Color(draft.secondary()).hex())
                .param("logoType", logo == null ? null : logo.contentType(), Types.VARCHAR)
                .param("logo", logo == null ? null : logo.body(), Types.BINARY)
                .param("now", Timestamp.from(now))
                .update();
        events.publishEvent(new PartnerRequestReceived(
                id.value(),
                draft.company().strip(),
                draft.contactName().strip(),
                draft.email().strip(),
                draft.subdomain(),
                now));
    }

    @Transactional(readOnly = true)
    public Optional<PartnerRequest> find(PartnerRequestId id) {
        return jdbc.sql("select " + COLUMNS + " from partner_request where id = :id")
                .param("id", id.value())
                .query(PartnerRequestStore::request)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Picture> logo(PartnerRequestId id) {
        return jdbc.sql("select logo_content_type, logo from partner_request where id = :id and logo is not null")
                .param("id", id.value())
                .query((row, number) -> new Picture(row.getString(1), row.getBytes(2)))
                .optional();
    }

    static PartnerRequest request(ResultSet row, int number) throws SQLException {
        var reviewedAt = row.getTimestamp("reviewed_at");
        var reviewedBy = row.getObject("reviewed_by", UUID.class);
        var partner = row.getObject("provisioned_partner_id", UUID.class);
        return new PartnerRequest(
                new PartnerRequestId(row.getObject("id", UUID.class)),
                PartnerRequestStatus.valueOf(row.getString("status")),
                row.getString("company_name"),
                row.getString("contact_name"),
                row.getString("contact_email"),
                row.getString("phone"),
                row.getString("business_description"),
                row.getObject("expected_users", Integer.class),
                row.getString("use_case"),
                row.getString("subdomain"),
                row.getString("plan_code"),
                new Color(row.getString("primary_color")),
                new Color(row.getString("secondary_color")),
                row.getBoolean("has_logo"),
                row.getTimestamp("requested_at").toInstant(),
                reviewedAt == null ? null : reviewedAt.toInstant(),
                reviewedBy == null ? null : new UserId(reviewedBy),
                row.getString("rejection_reason"),
                partner == null ? null : new PartnerId(partner),
                row.getLong("version"));
    }
}
