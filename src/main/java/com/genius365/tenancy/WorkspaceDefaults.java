package com.genius365.tenancy;

import com.genius365.access.InWorkspace;
import com.genius365.access.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a workspace has set, for the features that work with it. No screen uses it. */
@Component
public class WorkspaceDefaults {

    private final WorkspaceBook book;

    WorkspaceDefaults(WorkspaceBook book) {
        this.book = book;
    }

    /** By name: what stands in prompts as {@code {{name}}}. */
    @InWorkspace
    @Transactional(readOnly = true)
    public Map<String, String> variables(WorkspaceId workspace) {
        var variables = new LinkedHashMap<String, String>();
        book.variables(workspace).forEach(variable -> variables.put(variable.name(), variable.value()));
        return variables;
    }
}
