package com.genius365.tenancy;

import com.genius365.access.UserId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Whom somebody wants to look as, and why.
 *
 * @param reason is read by the client, in its own log
 * @param mayChange the person's rights to change things come along
 */
public record VisitDraft(
        @NotNull(message = "Choose a person.") UserId person,

        @NotBlank(message = "Say why. The client can read it.")
        @Size(max = VisitDraft.LONGEST_REASON, message = "At most 300 characters.")
        String reason,

        boolean mayChange) {

    public static final int LONGEST_REASON = 300;
}
