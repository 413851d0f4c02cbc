package com.genius365.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A webhook as a person sets it up.
 *
 * @param url where messages go, over HTTPS
 * @param withWords messages about calls hold what was said: transcript, summary and what was found in them
 */
public record WebhookDraft(
        @NotBlank(message = "Enter the address.") @Size(max = 2000, message = "At most 2,000 characters.")
        String url,

        @NotNull @Size(max = 200, message = "At most 200 characters.")
        String description,

        @NotEmpty(message = "Choose at least one event.") List<WebhookEvent> events,
        boolean withWords,
        boolean isOn) {

    public WebhookDraft {
        events = events.stream().distinct().sorted().toList();
    }
}
