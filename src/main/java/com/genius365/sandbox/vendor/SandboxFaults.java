package com.genius365.sandbox.vendor;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How often each vendor is still to misbehave. Forgotten with a restart. */
@Component
@Profile("demo")
class SandboxFaults {

    private record Key(Vendor vendor, Fault fault) {}

    private final Map<Key, Integer> left = new ConcurrentHashMap<>();

    void order(Vendor vendor, Fault fault, int times) {
        left.put(new Key(vendor, fault), times);
    }

    void clear() {
        left.clear();
    }

    /** Whether to misbehave this time; counts it. */
    boolean take(Vendor vendor, Fault fault) {
        var key = new Key(vendor, fault);
        var before = left.getOrDefault(key, 0);
        while (before > 0) {
            if (left.replace(key, before, before - 1)) {
                return true;
            }
            before = left.getOrDefault(key, 0);
        }
        return false;
    }

    /** What is to go wrong with a request. */
    Optional<Fault> takeForRequest(Vendor vendor, boolean doesSomething) {
        return Stream.of(Fault.RATE_LIMITED, Fault.SERVER_ERROR, Fault.NONSENSE, Fault.SLOW, Fault.LOST_ANSWER)
                .filter(fault -> doesSomething || fault != Fault.LOST_ANSWER)
                .filter(fault -> take(vendor, fault))
                .findFirst();
    }
}
