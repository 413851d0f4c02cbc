package com.genius365.knowledge;

import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import com.genius365.provider.VendorKnowledge;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A vendor's store that does as told, and refuses to be asked inside a transaction. */
public final class FakeVendorKnowledge implements VendorKnowledge {

    /** What the vendor has. */
    public record Entry(UUID connection, String reference, String title, String text) {}

    private record Fault(ProviderException.Kind kind, boolean isDone) {}

    private final Provider provider;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Map<UUID, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Map<UUID, AtomicInteger> adds = new ConcurrentHashMap<>();

    FakeVendorKnowledge(Provider provider) {
        this.provider = provider;
    }

    /** @param isDone the vendor does it all the same, only the answer is lost */
    public void failNext(UUID connection, ProviderException.Kind kind, boolean isDone) {
        faults.computeIfAbsent(connection, it -> new ConcurrentLinkedQueue<>()).add(new Fault(kind, isDone));
    }

    public Map<String, Entry> of(UUID connection) {
        var own = new ConcurrentHashMap<>(entries);
        own.values().removeIf(entry -> !entry.connection().equals(connection));
        return own;
    }

    public int adds(UUID connection) {
        return adds.computeIfAbsent(connection, it -> new AtomicInteger()).get();
    }

    @Override
    public Provider provider() {
        return provider;
    }

    @Override
    public String add(Credentials credentials, String reference, String title, String text) {
        return ask(credentials, () -> {
            adds.computeIfAbsent(credentials.connection(), it -> new AtomicInteger())
                    .incrementAndGet();
            var id = "kb-" + provider.path() + "-" + next.incrementAndGet();
            entries.put(id, new Entry(credentials.connection(), reference, title, text));
            return id;
        });
    }

    @Override
    public Optional<String> find(Credentials credentials, String reference) {
        return ask(
                credentials,
                () -> entries.entrySet().stream()
                        .filter(entry -> entry.getValue().reference().equals(reference))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    @Override
    public void remove(Credentials credentials, String id) {
        ask(credentials, () -> Optional.ofNullable(entries.remove(id)));
    }

    private <T> T ask(Credentials credentials, java.util.function.Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new AssertionError("Asked inside a transaction");
        }
        var queue = faults.get(credentials.connection());
        var fault = queue == null ? null : queue.poll();
        if (fault == null) {
            return work.get();
        }
        if (fault.isDone()) {
            var unused = work.get();
        }
        throw new ProviderException(provider, fault.kind(), 0, null, null);
    }
}
