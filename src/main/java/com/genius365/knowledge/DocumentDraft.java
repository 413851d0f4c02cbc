package com.genius365.knowledge;

import com.genius365.knowledge.extraction.TextExtractor;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A document as people write it.
 *
 * @param description what it is about, for people
 * @param category one word it is filed under; empty: none
 * @param text what agents are told; empty while it is not read yet
 */
public record DocumentDraft(
        @NotBlank(message = "Give the document a title.") @Size(max = 200, message = "At most 200 characters.")
        String title,

        @Size(max = 500, message = "At most 500 characters.")
        String description,

        @Size(max = 80, message = "At most 80 characters.") String category,

        @Size(max = 20, message = "At most 20 tags.")
        List<@NotBlank @Size(max = 40, message = "At most 40 characters a tag.") String> tags,

        @Size(max = TextExtractor.LONGEST, message = "At most 1,000,000 characters.")
        String text) {

    public DocumentDraft {
        tags = List.copyOf(tags);
    }

    public static DocumentDraft empty() {
        return new DocumentDraft("", "", "", List.of(), "");
    }
}
