package com.genius365.demo;

import com.genius365.access.PartnerId;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.database.ChangeNotices;
import com.genius365.demo.DemoImport.Owner;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.ConnectionSetup;
import com.genius365.provider.Provider;
import com.genius365.tenancy.HostDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Sows the demo: all of it or nothing, and once. */
@Component
@Profile("demo")
class DemoSeed {

    private static final List<String> FILES = List.of("bright-dental", "city-motors", "harbor-hotel");
    private static final Duration AGE = Duration.ofDays(60);

    /** Of so many calls of each workspace, the newest, there is what their vendors told. */
    private static final int TOLD_OF = 43;

    /** The agency's own account, which all its workspaces may use. */
    private static final ConnectionDraft SHARED =
            new ConnectionDraft(Provider.RETELL, "Acme Retell", "sandbox-acme-retell-21f8", "");

    private final DemoImport tables;
    private final ConnectionSetup connections;
    private final PasswordEncoder passwords;
    private final ChangeNotices notices;
    private final Clock clock;
    private final String recordings;
    private final List<DemoWorkspace> workspaces;

    DemoSeed(
            DemoImport tables,
            ConnectionSetup connections,
            PasswordEncoder passwords,
            JsonMapper mapper,
            ChangeNotices notices,
            Clock clock,
            @Value("${genius365.public-url}") String publicUrl) {
        this.tables = tables;
        this.connections = connections;
        this.passwords = passwords;
        this.notices = notices;
        this.clock = clock;
        this.recordings = publicUrl.replaceAll("/+$", "") + "/sandbox/recordings/";
        this.workspaces = FILES.stream().map(file -> read(file, mapper)).toList();
    }

    /** Whether there was anything to do. */
    @SystemWide
    @Transactional
    public boolean sow() {
        if (tables.isDone()) {
            return false;
        }
        // Whoever asked for an agency's host a moment too early was shown the platform.
        notices.announceAfterCommit(HostDirectory.TOPIC, "demo");
        var since = clock.instant().minus(AGE);
        var partners = new HashMap<String, PartnerId>();
        for (var partner : DemoPartner.values()) {
            partners.put(partner.slug(), tables.addPartner(partner, since));
        }
        var ids = new HashMap<String, WorkspaceId>();
        for (var workspace : workspaces) {
            ids.put(workspace.slug(), tables.addWorkspace(of(partners, workspace.partner()), workspace, since));
        }
        addPeople(partners, ids);
        var shared = connections.provide(
                of(partners, DemoPartner.ACME.slug()),
                workspaces.stream()
                        .filter(workspace -> workspace.partner().equals(DemoPartner.ACME.slug()))
                        .map(workspace -> of(ids, workspace.slug()))
                        .toList(),
                SHARED);
        for (var workspace : workspaces) {
            fill(workspace, of(partners, workspace.partner()), of(ids, workspace.slug()), shared);
        }
        return true;
    }

    /** Brings what the demo shows as running to its end. @return whose calls changed */
    @SystemWide
    @Transactional
    public List<WorkspaceId> endLiveCalls() {
        var live = tables.findLive();
        for (var call : live) {
            workspaces.stream()
                    .filter(workspace -> workspace.slug().equals(call.slug()))
                    .findFirst()
                    .map(workspace -> new DemoCalls(workspace, recordings).end(call.call()))
                    .ifPresent(end -> tables.end(call, end));
        }
        return live.stream().map(DemoImport.Live::workspace).distinct().toList();
    }

    private void addPeople(Map<String, PartnerId> partners, Map<String, WorkspaceId> ids) {
        // One hash for all: it is slow on purpose, and the password is no secret.
        var hash = passwords.encode(DemoAccount.PASSWORD);
        if (hash == null) {
            throw new IllegalStateException("The encoder encodes nothing");
        }
        for (var account : DemoAccount.ALL) {
            var user = tables.addAccount(account, hash, clock.instant().minus(AGE));
            if (account.isSuperAdmin()) {
                DemoRequest.ALL.forEach(request -> tables.addRequest(request, user, clock.instant()));
            }
            account.partner().ifPresent(partner -> {
                var partnerId = of(partners, partner.slug());
                account.partnerRole().ifPresent(role -> tables.addToPartner(partnerId, user, role.name()));
                account.workspaceRole()
                        .ifPresent(role -> tables.addToWorkspace(
                                partnerId, of(ids, account.workspace().orElseThrow()), user, role.name()));
            });
        }
    }

    private void fill(DemoWorkspace workspace, PartnerId partner, WorkspaceId id, ConnectionId shared) {
        var used = new EnumMap<Provider, ConnectionId>(Provider.class);
        if (workspace.partner().equals(DemoPartner.ACME.slug())) {
            used.put(SHARED.provider(), shared);
        }
        for (var account : workspace.connections()) {
            var publicKey = account.provider() == Provider.VAPI
                    ? account.key() + "-public"
                    : Objects.requireNonNullElse(account.vendorWorkspace(), "");
            var draft = new ConnectionDraft(account.provider(), account.name(), account.key(), publicKey);
            used.put(account.provider(), connections.connect(partner, id, draft));
        }
        var agents = new HashMap<String, UUID>();
        for (var agent : workspace.agents()) {
            var since = clock.instant().minus(AGE).plus(Duration.ofHours(agents.size() + 3L));
            agents.put(agent.name(), tables.addAgent(partner, id, agent, since, clock.instant()));
        }
        var calls = new DemoCalls(workspace, recordings).until(clock.instant());
        tables.addCalls(new Owner(partner, id, used, agents), calls);
        tables.addEvents(id, calls.subList(Math.max(0, calls.size() - TOLD_OF), calls.size()));
    }

    private static <T> T of(Map<String, T> bySlug, String slug) {
        return Optional.ofNullable(bySlug.get(slug)).orElseThrow();
    }

    private static DemoWorkspace read(String file, JsonMapper mapper) {
        try (var content = new ClassPathResource("demo/" + file + ".json").getInputStream()) {
            return mapper.readValue(content, DemoWorkspace.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
