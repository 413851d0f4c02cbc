package com.genius365.membership;

import com.genius365.access.WorkspaceRole;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An invitation into a workspace as a person types it in.
 *
 * @param message stands in the mail; may be empty
 */
public record WorkspaceInvitationDraft(
        @NotBlank(message = "Enter the e-mail address.")
        @Email(message = "Enter an e-mail address like name@example.com.")
        @Size(max = 254, message = "This is too long for an e-mail address.")
        String email,

        @NotNull(message = "Choose a role.") WorkspaceRole role,

        @NotNull @Size(max = WorkspaceInvitationDraft.LONGEST_MESSAGE, message = "At most 500 characters.")
        String message) {

    public static final int LONGEST_MESSAGE = 500;
}
