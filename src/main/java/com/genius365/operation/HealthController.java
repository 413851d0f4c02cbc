package com.genius365.operation;

import com.genius365.call.WebhookBacklog;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the program can do its work, for load balancers and watchers. */
@RestController
class HealthController {

    /**
     * What is told.
     *
     * @param oldestUnappliedWebhookSeconds null: none waits, or it cannot be known
     */
    record Health(
            String status,
            String version,
            String database,
            @Nullable Long oldestUnappliedWebhookSeconds) {}

    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
    private static final String UP = "up";
    private static final String DOWN = "down";

    private final WebhookBacklog backlog;
    private final String version;

    HealthController(WebhookBacklog backlog, ObjectProvider<BuildProperties> build) {
        this.backlog = backlog;
        var properties = build.getIfAvailable();
        this.version = properties == null || properties.getVersion() == null ? "unknown" : properties.getVersion();
    }

    @GetMapping("/api/health")
    ResponseEntity<Health> health() {
        try {
            var oldest = backlog.oldest().map(Duration::toSeconds).orElse(null);
            return answer(HttpStatus.OK, new Health(UP, version, UP, oldest));
        } catch (RuntimeException e) {
            // What the database says is for us, not for whoever asks.
            LOG.warn("The database does not answer: {}", e.getMessage());
            return answer(HttpStatus.SERVICE_UNAVAILABLE, new Health(DOWN, version, DOWN, null));
        }
    }

    private static ResponseEntity<Health> answer(HttpStatus status, Health health) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(health);
    }
}
