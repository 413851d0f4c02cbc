package com.genius365.audit;

import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;

/** Whose log is read. */
sealed interface AuditScope {

    record OfWorkspace(WorkspaceId workspace) implements AuditScope {}

    record OfPartner(PartnerId partner) implements AuditScope {}

    record OfAll() implements AuditScope {}
}
