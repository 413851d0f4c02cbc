package com.genius365.world;

import com.genius365.access.PartnerId;
import com.genius365.access.PartnerRole;
import com.genius365.access.UserId;
import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.Ids;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes agencies, workspaces and people, new ones for each test. */
public final class Worlds {

    /** Everyone's. */
    public static final String PASSWORD = "Correct-horse-battery";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final OwnerSql sql;
    private final String passwordHash;

    Worlds(OwnerSql sql, PasswordEncoder passwords) {
        this.sql = sql;
        this.passwordHash = Objects.requireNonNull(passwords.encode(PASSWORD));
    }

    public World create() {
        var number = NEXT.incrementAndGet();
        var slug = "agency-" + number;
        var partner = partner(slug);
        var workspace = workspace(partner, "client-" + number);
        var other = workspace(partner, "other-" + number);
        var elsewhere = partner("elsewhere-" + number);
        var theirs = workspace(elsewhere, "theirs-" + number);
        var owner = person("owner", slug, partner);
        var admin = person("admin", slug, partner);
        var member = person("member", slug, partner);
        var viewer = person("viewer", slug, partner);
        join(owner, partner, workspace, WorkspaceRole.OWNER);
        join(admin, partner, workspace, WorkspaceRole.ADMIN);
        join(member, partner, workspace, WorkspaceRole.MEMBER);
        join(viewer, partner, workspace, WorkspaceRole.VIEWER);
        var partnerOwner = person("partner-owner", slug, partner);
        var partnerAdmin = person("partner-admin", slug, partner);
        var partnerMember = person("partner-member", slug, partner);
        join(partnerOwner, partner, PartnerRole.OWNER);
        join(partnerAdmin, partner, PartnerRole.ADMIN);
        join(partnerMember, partner, PartnerRole.MEMBER);
        var stranger = person("stranger", slug, elsewhere);
        join(stranger, elsewhere, theirs, WorkspaceRole.OWNER);
        return new World(
                partner,
                slug,
                workspace,
                "client-" + number,
                other,
                owner,
                admin,
                member,
                viewer,
                partnerOwner,
                partnerAdmin,
                partnerMember,
                stranger);
    }

    /** The partner that is the platform itself. */
    public PartnerId platform() {
        return new PartnerId(sql.sql("select id from partner where is_platform")
                .query(UUID.class)
                .single());
    }

    /** Of the platform; the same one each time. */
    public Person superAdmin() {
        var email = "super@platform.test";
        var id = sql.sql("select id from app_user where email = cast(? as citext)")
                .params(email)
                .query(UUID.class)
                .optional()
                .orElseGet(
                        () -> person("super", "platform", platform()).userId().value());
        // Other tests take it from everyone.
        sql.sql("update app_user set is_super_admin = true, is_active = true where id = ?")
                .params(id)
                .update();
        return new Person(new UserId(id), platform(), email, "super");
    }

    public PartnerId partner(String slug) {
        var id = Ids.next();
        sql.sql("insert into partner (id, slug, name) values (?, ?, ?)")
                .params(id, slug, slug)
                .update();
        return new PartnerId(id);
    }

    public WorkspaceId workspace(PartnerId partner, String slug) {
        var id = Ids.next();
        sql.sql("insert into workspace (id, partner_id, slug, name) values (?, ?, ?, ?)")
                .params(id, partner.value(), slug, slug)
                .update();
        return new WorkspaceId(id);
    }

    /** An account that belongs nowhere yet. */
    public Person person(String name, String slug, PartnerId partner) {
        UUID id = Ids.next();
        var email = name + "@" + slug + ".test";
        sql.sql(
                        "insert into app_user (id, partner_id, email, password_hash, first_name) values (?, ?, cast(? as citext), ?, ?)")
                .params(id, partner.value(), email, passwordHash, name)
                .update();
        return new Person(new UserId(id), partner, email, name);
    }

    public void join(Person person, PartnerId partner, WorkspaceId workspace, WorkspaceRole role) {
        sql.sql("insert into workspace_member (partner_id, workspace_id, user_id, role) values (?, ?, ?, ?)")
                .params(partner.value(), workspace.value(), person.userId().value(), role.name())
                .update();
    }

    public void join(Person person, PartnerId partner, PartnerRole role) {
        sql.sql("insert into partner_member (partner_id, user_id, role) values (?, ?, ?)")
                .params(partner.value(), person.userId().value(), role.name())
                .update();
    }
}
