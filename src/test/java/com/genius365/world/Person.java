package com.genius365.world;

import com.genius365.access.CurrentUser;
import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Someone with an account, who can be signed in for a while. */
public record Person(UserId userId, PartnerId partnerId, String email, String displayName)
        implements CurrentUser.Identity {

    /** Work that may fail. */
    public interface Work {
        void run() throws Exception;
    }

    /** Does the work as this person. */
    public <T> T call(Callable<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(
                    new SecurityContextImpl(new TestingAuthenticationToken(this, null, List.of())));
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Does the work as this person. */
    public void run(Work work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
