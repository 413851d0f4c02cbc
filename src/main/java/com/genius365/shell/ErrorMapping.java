package com.genius365.shell;

import com.genius365.common.Refusal;
import com.genius365.provider.ProviderException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What people read of an error. A bug is logged with an id that they can give. */
final class ErrorMapping {

    /** @param reference the id in the log; empty where people need none */
    record Told(String title, String sentence, Optional<String> reference) {

        String line() {
            return reference.map(id -> sentence + " (" + id + ")").orElse(sentence);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapping.class);
    private static final int DEEPEST = 10;

    private ErrorMapping() {}

    static Told of(Throwable error) {
        var cause = error;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return new Told("This did not work", String.valueOf(refusal.getMessage()), Optional.empty());
            }
            if (cause instanceof ProviderException failure) {
                return new Told("The provider did not do it", failure.explanation(), Optional.empty());
            }
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException) {
                LOG.warn("The database does not answer: {}", cause.getMessage());
                return new Told(
                        "Back in a moment",
                        "The data cannot be reached right now. Nothing is lost; try again in a few seconds.",
                        Optional.empty());
            }
        }
        var id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Error {}", id, error);
        return new Told(
                "Something went wrong",
                "This is our fault, not yours. Try again; if it stays, tell support this id.",
                Optional.of(id));
    }
}
