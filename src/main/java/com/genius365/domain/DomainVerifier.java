package com.genius365.domain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks up the host names that are due. The name servers are asked outside of any transaction. */
@Component
class DomainVerifier {

    private static final Logger LOG = LoggerFactory.getLogger(DomainVerifier.class);

    private final DomainBook book;
    private final DomainProof proof;

    DomainVerifier(DomainBook book, DomainProof proof) {
        this.book = book;
        this.proof = proof;
    }

    /** @return how many were looked up */
    int checkDue() {
        var due = book.findDue();
        return (int) due.stream().filter(this::check).count();
    }

    /** Whoever dies here leaves a claim that another takes up when its time is over. */
    private boolean check(DomainId id) {
        try {
            return book.begin(id)
                    .map(claim -> {
                        book.seen(id, proof.look(claim.hostname(), claim.token(), claim.target()));
                        return true;
                    })
                    .orElse(false);
        } catch (RuntimeException e) {
            LOG.error("The check of domain {} failed; it will be tried again", id, e);
            return false;
        }
    }
}
