package com.genius365.tenancy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person may set in a workspace.
 *
 * @param language BCP 47; new agents speak it
 * @param recordingDays how long recordings of calls are kept; null: for good
 * @param transcriptDays how long transcripts and summaries are kept; null: for good
 */
public record WorkspaceSettingsDraft(
        @NotBlank(message = "Give the workspace a name.") @Size(max = 120, message = "At most 120 characters.")
        String name,

        @NotNull @Size(max = 500, message = "At most 500 characters.")
        String description,

        @NotNull(message = "Choose a time zone.") ZoneId timeZone,

        @NotNull(message = "Choose a language.")
        @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", message = "Choose a language.")
        String language,

        @Nullable @Min(1) @Max(3650) Integer recordingDays,
        @Nullable @Min(1) @Max(3650) Integer transcriptDays,

        @NotNull @Size(max = WorkspaceSettingsDraft.MOST_VARIABLES, message = "At most 50 variables.")
        List<@Valid WorkspaceVariable> variables) {

    public static final int MOST_VARIABLES = 50;
}
