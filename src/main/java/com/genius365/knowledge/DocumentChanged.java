package com.genius365.knowledge;

import com.genius365.access.WorkspaceId;
import java.time.Instant;

/** What agents know of a document is no longer what they should: its text is another, or it came, or it went. */
public record DocumentChanged(WorkspaceId workspace, DocumentId document, Instant at) {}
