package com.genius365.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A host name of a partner, and how far its proof has come.
 *
 * @param proofName the TXT record that proves it
 * @param proofValue what stands in that record
 * @param target where its CNAME record points
 * @param found what the last look found in the TXT record
 * @param pointsHere null: not known
 * @param pointsTo what the last look found at the name itself
 * @param nextCheckAt null: it is not looked up
 */
public record DomainSummary(
        DomainId id,
        String hostname,
        DomainState state,
        boolean isPrimary,
        String proofName,
        String proofValue,
        String target,
        Finding finding,
        String found,
        @Nullable Boolean pointsHere,
        String pointsTo,
        @Nullable Instant checkedAt,
        @Nullable Instant nextCheckAt) {}
