package com.genius365.membership;

import com.genius365.access.PartnerRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * An invitation into a partner's team as a person types it in.
 *
 * @param message stands in the mail; may be empty
 * @param workspaces that whoever accepts is a member of as well
 */
public record TeamInvitationDraft(
        @NotBlank(message = "Enter the e-mail address.")
        @Email(message = "Enter an e-mail address like name@example.com.")
        @Size(max = 254, message = "This is too long for an e-mail address.")
        String email,

        @NotNull(message = "Choose a role.") PartnerRole role,

        @NotNull @Size(max = WorkspaceInvitationDraft.LONGEST_MESSAGE, message = "At most 500 characters.")
        String message,

        @NotNull @Size(max = 200, message = "At most 200 workspaces.")
        List<@Valid WorkspaceAssignment> workspaces) {}
