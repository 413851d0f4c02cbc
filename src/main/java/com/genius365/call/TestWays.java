package com.genius365.call;

import com.genius365.provider.Provider;
import org.jspecify.annotations.Nullable;

/**
 * How an agent can be tried out.
 *
 * @param inBrowser whether the vendor has calls in the browser
 * @param inWriting whether one can write to its agents
 * @param lastNumber the number that this person had called last; null: none lately
 */
public record TestWays(
        String agentName,
        Provider provider,
        boolean inBrowser,
        boolean inWriting,
        @Nullable String lastNumber) {

    @Override
    public String toString() {
        return "TestWays[" + provider + "]";
    }
}
