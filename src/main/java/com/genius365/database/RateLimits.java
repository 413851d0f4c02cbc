package com.genius365.database;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Counts what must not happen too often, in PostgreSQL, so that all nodes count together. */
@Component
public class RateLimits {

    /** So many in so long, refilled evenly. */
    public record Limit(long count, Duration within) {}

    private final ProxyManager<String> buckets;

    RateLimits(DataSource dataSource) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /** Counts one. @return whether it was within the limit */
    public boolean count(String what, Limit limit) {
        return bucket(what, limit).tryConsume(1);
    }

    public boolean isExhausted(String what, Limit limit) {
        return bucket(what, limit).getAvailableTokens() <= 0;
    }

    /** Takes one back that turned out not to count. */
    public void giveBack(String what, Limit limit) {
        bucket(what, limit).addTokens(1);
    }

    private BucketProxy bucket(String what, Limit limit) {
        return buckets.builder()
                .build(
                        key(what),
                        () -> BucketConfiguration.builder()
                                .addLimit(bandwidth ->
                                        bandwidth.capacity(limit.count()).refillGreedy(limit.count(), limit.within()))
                                .build());
    }

    /** Keys carry e-mail addresses and are chosen by strangers: a hash has one length and says nothing. */
    private static String key(String what) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
