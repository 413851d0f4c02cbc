package com.genius365.provider.synthflow;

import com.genius365.common.Secret;
import com.genius365.provider.WebhookTarget;
import com.genius365.provider.http.Signature;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What of ours an assistant carries, as there is no metadata: its reference and a key in the webhook's address, and in
 * its description which action is which of ours and which knowledge is attached. Synthflow tells neither otherwise.
 *
 * @param actions the vendor's ids by our keys, see {@link SynthflowActions}
 * @param knowledge the vendor's ids
 */
record SynthflowMarks(Map<String, String> actions, List<String> knowledge) {

    static final String KEY_HEADER = "X-Webhook-Key";

    private static final String REFERENCE = "agent";
    private static final String KEY = "key";
    private static final String OPENS = "Kept by the platform, please leave:";
    private static final String KNOWLEDGE = "knowledge";
    private static final Pattern MARK = Pattern.compile("([A-Za-z0-9._-]+)=(\\S+)");

    SynthflowMarks {
        actions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(actions));
        knowledge = List.copyOf(knowledge);
    }

    static SynthflowMarks none() {
        return new SynthflowMarks(Map.of(), List.of());
    }

    static SynthflowMarks of(@Nullable String description) {
        var actions = new LinkedHashMap<String, String>();
        var knowledge = new ArrayList<String>();
        if (description != null && description.startsWith(OPENS)) {
            var marks = MARK.matcher(description.substring(OPENS.length()));
            while (marks.find()) {
                if (marks.group(1).equals(KNOWLEDGE)) {
                    knowledge.add(marks.group(2));
                } else {
                    actions.put(marks.group(1), marks.group(2));
                }
            }
        }
        return new SynthflowMarks(actions, knowledge);
    }

    String description() {
        var text = new StringBuilder(OPENS);
        actions.forEach((key, id) -> text.append(' ').append(key).append('=').append(id));
        knowledge.forEach(id -> text.append(' ').append(KNOWLEDGE).append('=').append(id));
        return text.toString();
    }

    /** Our address, with what tells the agent and proves the sender. */
    static String webhookUrl(WebhookTarget target, UUID reference) {
        var url = HttpUrl.get(target.url()).newBuilder().setQueryParameter(REFERENCE, reference.toString());
        key(target).ifPresent(key -> url.setQueryParameter(KEY, key));
        return url.build().toString();
    }

    /** What stands in addresses and headers: made of the secret, and not the secret itself. */
    static Optional<String> key(WebhookTarget target) {
        return Optional.ofNullable(target.secret())
                .filter(secret -> !secret.reveal().isEmpty())
                .map(SynthflowMarks::key);
    }

    static String key(Secret secret) {
        return Signature.hmacSha256(secret, "synthflow".getBytes(StandardCharsets.UTF_8));
    }

    static Optional<UUID> reference(@Nullable String webhookUrl) {
        return Optional.ofNullable(webhookUrl)
                .map(HttpUrl::parse)
                .map(url -> url.queryParameter(REFERENCE))
                .flatMap(SynthflowMarks::uuid);
    }

    /** The address as people may see it. */
    static String withoutKey(String webhookUrl) {
        return webhookUrl.replaceAll("([?&]" + KEY + "=)[^&#]*", "$1…");
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(Objects.requireNonNull(text)));
        } catch (IllegalArgumentException someoneElses) {
            return Optional.empty();
        }
    }
}
