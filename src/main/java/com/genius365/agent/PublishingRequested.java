package com.genius365.agent;

import com.genius365.access.WorkspaceId;

/** There is something to publish; only wakes the publisher, which would find it by itself. */
record PublishingRequested(WorkspaceId workspace) {}
