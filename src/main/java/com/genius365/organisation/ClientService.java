package com.genius365.organisation;

import com.genius365.access.ChangeLog;
import com.genius365.access.Feature;
import com.genius365.access.PartnerId;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.NotFoundException;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import com.genius365.membership.WorkspaceInvitationService;
import com.genius365.tenancy.ClientBook;
import com.genius365.tenancy.WorkspaceLimit;
import com.genius365.tenancy.WorkspaceLimits;
import jakarta.validation.Valid;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The door for what an agency does with its clients. */
@Service
@Validated
@Transactional(readOnly = true)
public class ClientService {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_STEM = ClientDraft.LONGEST_SLUG - 4;

    private final ClientReport report;
    private final ClientBook book;
    private final WorkspaceLimits limits;
    private final WorkspaceInvitationService invitations;

    ClientService(
            ClientReport report, ClientBook book, WorkspaceLimits limits, WorkspaceInvitationService invitations) {
        this.report = report;
        this.book = book;
        this.limits = limits;
        this.invitations = invitations;
    }

    /** Sorted by name. */
    @RequiresPermission(Permission.PARTNER_WORKSPACE_READ)
    public Page<ClientSummary> search(PartnerId partner, ClientFilter filter, PageRequest page) {
        return report.search(partner, filter, page);
    }

    @RequiresPermission(Permission.PARTNER_WORKSPACE_READ)
    public ClientDetails get(PartnerId partner, String slug) {
        return report.find(partner, slug).orElseThrow(() -> new NotFoundException("This client"));
    }

    /** An address like the name that no client of the partner has; empty where the name has no letters to make one of. */
    @RequiresPermission(Permission.PARTNER_WORKSPACE_READ)
    public String suggestSlug(PartnerId partner, String name) {
        var letters = ACCENTS.matcher(Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var joined = OTHERS.matcher(letters).replaceAll("-");
        var stem = joined.substring(0, Math.min(joined.length(), LONGEST_STEM)).replaceAll("^-+|-+$", "");
        if (stem.isEmpty()) {
            return "";
        }
        var candidates = Stream.concat(
                        Stream.of(stem), IntStream.rangeClosed(2, 200).mapToObj(number -> stem + "-" + number))
                .toList();
        return report.free(partner, candidates).stream().findFirst().orElse("");
    }

    /** Archived clients keep theirs while they can be restored. */
    @RequiresPermission(Permission.PARTNER_WORKSPACE_READ)
    public boolean isSlugFree(PartnerId partner, String slug) {
        return !report.free(partner, List.of(slug)).isEmpty();
    }

    /**
     * Makes a client, and invites whoever is to own it.
     *
     * @throws Refusal where another client has the address
     */
    @Transactional
    @RequiresPermission(Permission.PARTNER_WORKSPACE_CREATE)
    public WorkspaceId create(PartnerId partner, @Valid ClientDraft draft) {
        ChangeLog.about(draft.name().strip());
        ChangeLog.compare(null, draft);
        var workspace = book.create(partner, draft.slug(), draft.name());
        limits.set(workspace, WorkspaceLimit.DEFAULT);
        if (!draft.ownerEmail().isBlank()) {
            invitations.inviteFirstOwner(partner, workspace, draft.ownerEmail().strip(), "");
        }
        return workspace;
    }

    /** Nobody of the client gets in, and nothing is done for it, until it is resumed. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_WORKSPACE_EDIT)
    public void suspend(PartnerId partner, WorkspaceId workspace) {
        stateBecomes(ClientStatus.SUSPENDED, partner, workspace);
        book.suspend(partner, workspace);
    }

    @Transactional
    @RequiresPermission(Permission.PARTNER_WORKSPACE_EDIT)
    public void resume(PartnerId partner, WorkspaceId workspace) {
        stateBecomes(ClientStatus.ACTIVE, partner, workspace);
        book.resume(partner, workspace);
    }

    @Transactional
    @RequiresPermission(Permission.PARTNER_WORKSPACE_DELETE)
    public void archive(PartnerId partner, WorkspaceId workspace) {
        stateBecomes(ClientStatus.ARCHIVED, partner, workspace);
        book.archive(partner, workspace);
    }

    /** @throws Refusal where it was archived too long ago */
    @Transactional
    @RequiresPermission(Permission.PARTNER_WORKSPACE_DELETE)
    public void restore(PartnerId partner, WorkspaceId workspace) {
        stateBecomes(ClientStatus.ACTIVE, partner, workspace);
        book.restore(partner, workspace);
    }

    /** What is there already stays, also where it is more. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_WORKSPACE_EDIT)
    public void limit(PartnerId partner, WorkspaceId workspace, @Valid WorkspaceLimit limit) {
        ChangeLog.about(book.standing(partner, workspace).name());
        ChangeLog.compare(limits.of(workspace), limit);
        limits.set(workspace, limit);
    }

    /** Switches these on and all others off. What the agency itself does not have stays off whatever is asked. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_WORKSPACE_EDIT)
    public void switchFeatures(PartnerId partner, WorkspaceId workspace, Set<Feature> on) {
        var before = book.standing(partner, workspace);
        ChangeLog.about(before.name());
        ChangeLog.record("features", Feature.labels(before.features()), Feature.labels(on));
        book.switchFeatures(partner, workspace, on);
    }

    private void stateBecomes(ClientStatus after, PartnerId partner, WorkspaceId workspace) {
        var before = book.standing(partner, workspace);
        ChangeLog.about(before.name());
        ChangeLog.record("status", ClientStatus.valueOf(before.status()).label(), after.label());
    }
}
