package com.genius365.bench;

import com.genius365.agent.AgentDrafts;
import com.genius365.common.Ids;
import com.genius365.common.Secret;
import com.genius365.provider.Provider;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;

/** An agency with its brand and some clients, each of whom has an agent at VAPI and one at Retell. */
record BenchAgency(List<VendorAccount> accounts) {

    /** The agency's slug: it is reached at {@code bench.localhost}. */
    static final String SLUG = "bench";

    private static final int WORKSPACES = 4;

    /** Puts them into a running program's database. */
    static BenchAgency create(ProgramFolder folder) {
        var partner = Ids.next();
        var accounts = new ArrayList<VendorAccount>();
        try (var database = folder.connect()) {
            execute(database, "insert into partner (id, slug, name) values (?, ?, 'Bench & Partners')", partner, SLUG);
            execute(database, """
                            insert into partner_brand (partner_id, company_name, primary_color, secondary_color)
                            values (?, 'Bench & Partners', '#0f766e', '#134e4a')""", partner);
            execute(database, """
                            insert into partner_image (partner_id, kind, content_type, body, hash)
                            values (?, 'LOGO', 'image/png', ?, 'bench')""", partner, logo());
            for (var number = 0; number < WORKSPACES; number++) {
                var workspace = Ids.next();
                execute(
                        database,
                        "insert into workspace (id, partner_id, slug, name) values (?, ?, ?, ?)",
                        workspace,
                        partner,
                        "client-" + number,
                        "Client " + number);
                accounts.add(account(database, folder, Provider.VAPI, partner, workspace));
                accounts.add(account(database, folder, Provider.RETELL, partner, workspace));
            }
            return new BenchAgency(accounts);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static VendorAccount account(
            Connection database, ProgramFolder folder, Provider provider, UUID partner, UUID workspace)
            throws SQLException {
        var connection = Ids.next();
        var account = new VendorAccount(
                provider,
                partner,
                connection,
                new Secret("key-" + Ids.next()),
                new Secret("secret-" + Ids.next()),
                "agent-" + connection);
        execute(
                database,
                """
                        insert into connection (id, partner_id, workspace_id, provider, name, api_key_sealed,
                                                webhook_secret_sealed)
                        values (?, ?, ?, ?, ?, ?, ?)""",
                connection,
                partner,
                workspace,
                provider.name(),
                provider.label(),
                folder.seal(account.apiKey(), "connection/" + connection + "/api-key"),
                folder.seal(account.webhookSecret(), "connection/" + connection + "/webhook-secret"));
        var agent = Ids.next();
        execute(database, """
                        insert into agent (id, partner_id, workspace_id, name, provider, model, language, content, edits,
                                           last_version, version_edits, created_at, edited_at, version)
                        values (?, ?, ?, 'Reception', ?, 'gpt-4.1', 'en-US', ?::jsonb, 1, 1, 1, now(), now(), 0)""", agent, partner, workspace, provider.name(), AgentDrafts.CONTENT);
        execute(database, """
                        insert into agent_deployment (id, partner_id, workspace_id, agent_id, role, provider, sync_state,
                                                      remote_id, remote_connection_id)
                        values (?, ?, ?, ?, 'ACTIVE', ?, 'SYNCED', ?, ?)""", agent, partner, workspace, agent, provider.name(), account.agent(), connection);
        return account;
    }

    private static void execute(Connection database, String sql, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** As large as logos usually are. */
    private static byte[] logo() {
        System.setProperty("java.awt.headless", "true");
        var image = new BufferedImage(480, 120, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (var ring = 60; ring > 0; ring -= 6) {
            pen.setColor(new Color(15, 118 + ring, 110 + ring));
            pen.fillOval(60 - ring, 60 - ring, 2 * ring, 2 * ring);
        }
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 56));
        pen.drawString("Bench", 140, 80);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
