package com.genius365.tenancy;

import com.genius365.access.ChangeLog;
import com.genius365.access.Grants;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Refusal;
import jakarta.validation.Valid;
import java.util.HashSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The door for what people set in a workspace. */
@Service
@Validated
@Transactional(readOnly = true)
public class WorkspaceSettingsService {

    private final WorkspaceBook book;
    private final ClientBook clients;
    private final Grants grants;

    WorkspaceSettingsService(WorkspaceBook book, ClientBook clients, Grants grants) {
        this.book = book;
        this.clients = clients;
        this.grants = grants;
    }

    @RequiresPermission(Permission.SETTINGS_READ)
    public WorkspaceSettings get(WorkspaceId workspace) {
        return book.settings(workspace);
    }

    /** @throws com.genius365.common.ChangedMeanwhileException where someone else saved since */
    @Transactional
    @RequiresPermission(Permission.SETTINGS_EDIT)
    public void update(WorkspaceId workspace, long version, @Valid WorkspaceSettingsDraft draft) {
        var names = new HashSet<String>();
        for (var variable : draft.variables()) {
            if (!names.add(variable.name())) {
                throw new Refusal("There are two variables named " + variable.name() + ". Rename one of them.");
            }
        }
        var before = book.settings(workspace).draft();
        ChangeLog.about(before.name());
        ChangeLog.compare(before, draft);
        book.update(grants.partnerOf(workspace), workspace, version, draft);
    }

    /**
     * Closes the workspace for everyone; its data stays for a while, so that its agency can bring it back.
     *
     * @param typedName the workspace's name, as whoever archives it typed it
     */
    @Transactional
    @RequiresPermission(Permission.WORKSPACE_DELETE)
    public void archive(WorkspaceId workspace, String typedName) {
        if (!book.settings(workspace).draft().name().strip().equals(typedName.strip())) {
            throw new Refusal("Type the name of the workspace exactly as it is to archive it.");
        }
        ChangeLog.about(typedName);
        ChangeLog.record("status", "Active", "Archived");
        clients.archive(grants.partnerOf(workspace), workspace);
    }
}
