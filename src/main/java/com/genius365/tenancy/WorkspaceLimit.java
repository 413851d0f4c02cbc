package com.genius365.tenancy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How much a client may have.
 *
 * @param users members and open invitations together
 * @param minutesPerMonth of calls, each rounded up, in a month of the workspace's own time zone
 * @param concurrentCalls at one time
 */
public record WorkspaceLimit(
        @Min(value = 1, message = "At least 1.") @Max(value = 100_000, message = "At most 100,000.")
        int users,

        @Min(value = 0, message = "At least 0.") @Max(value = 100_000, message = "At most 100,000.")
        int agents,

        @Min(value = 0, message = "At least 0.") @Max(value = 100_000_000, message = "At most 100,000,000.")
        int minutesPerMonth,

        @Min(value = 0, message = "At least 0.") @Max(value = 100_000, message = "At most 100,000.")
        int concurrentCalls) {

    /** Of a client that was given none of its own. */
    public static final WorkspaceLimit DEFAULT = new WorkspaceLimit(20, 10, 10_000, 10);

    /** Of the workspace of somebody who signed up without an invitation. */
    public static final WorkspaceLimit OF_SIGN_UP = new WorkspaceLimit(5, 3, 100, 1);

    /** Of the workspace that a new partner starts with. */
    public static final WorkspaceLimit OF_FIRST_WORKSPACE = new WorkspaceLimit(50, 20, 10_000, 10);
}
