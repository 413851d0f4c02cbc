package com.genius365.provider;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The phone numbers a vendor in the test keeps for one API key, and how it is to misbehave. */
public final class FakeNumberAccount {

    /** What a vendor can be asked. */
    public enum Operation {
        LIST,
        BUY,
        BRING,
        POINT,
        RELEASE,
        LIST_TRUNKS,
        ADD_TRUNK,
        REMOVE_TRUNK
    }

    private record Trouble(Operation operation, boolean done, Throwable failure) {}

    private final Provider provider;
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final Map<Operation, Integer> asked = new LinkedHashMap<>();
    private final Map<String, LiveNumber> numbers = new LinkedHashMap<>();
    private final Map<String, LiveTrunk> trunks = new LinkedHashMap<>();
    private final List<NumberImport> brought = new ArrayList<>();
    private final List<TrunkOrder> trunkOrders = new ArrayList<>();
    private @Nullable Runnable beforePointing;

    FakeNumberAccount(Provider provider) {
        this.provider = provider;
    }

    /** The next time it is asked this, it fails so, and has not done it. */
    public synchronized void failNext(Operation operation, ProviderException.Kind kind) {
        troubles.add(new Trouble(
                operation, false, new ProviderException(provider, kind, 500, "As the test wants it", null)));
    }

    /** The next time it is asked this, it does it, and its answer is lost. */
    public synchronized void loseNextAnswer(Operation operation) {
        troubles.add(new Trouble(
                operation,
                true,
                new ProviderException(provider, ProviderException.Kind.UNKNOWN_OUTCOME, 0, "Timeout", null)));
    }

    /** The next time it is asked this, our program dies right after the vendor did it, or before. */
    public synchronized void crashNext(Operation operation, boolean done) {
        troubles.add(new Trouble(operation, done, new FakeAccount.ProgramDied()));
    }

    public synchronized void put(String id, String number, String label) {
        numbers.put(id, new LiveNumber(id, number, VendorLabel.read(label), Carrier.VENDOR, true, null, null));
    }

    /** Somebody took it out of the account. */
    public synchronized void lose(String id) {
        numbers.remove(id);
    }

    /** Somebody led it elsewhere. */
    public synchronized void lead(String id, @Nullable String agent) {
        numbers.computeIfPresent(id, (key, number) -> with(number, agent, number.outboundAgent()));
    }

    public synchronized void beforePointing(Runnable work) {
        beforePointing = work;
    }

    public synchronized Map<String, LiveNumber> numbers() {
        return Map.copyOf(numbers);
    }

    public synchronized LiveNumber number(String id) {
        return Objects.requireNonNull(numbers.get(id), "No such number in the account");
    }

    public synchronized Map<String, LiveTrunk> trunks() {
        return Map.copyOf(trunks);
    }

    public synchronized List<NumberImport> brought() {
        return List.copyOf(brought);
    }

    public synchronized List<TrunkOrder> trunkOrders() {
        return List.copyOf(trunkOrders);
    }

    public synchronized int asked(Operation operation) {
        return asked.getOrDefault(operation, 0);
    }

    List<LiveNumber> list() {
        return ask(Operation.LIST, () -> List.copyOf(numbers.values()));
    }

    LiveNumber buy(NumberOrder order) {
        return ask(
                Operation.BUY,
                () -> make("+1415555" + (1000 + numbers.size()), order.label(), order.reference(), Carrier.VENDOR));
    }

    LiveNumber bring(NumberImport number) {
        return ask(Operation.BRING, () -> {
            brought.add(number);
            return make(number.number(), number.label(), number.reference(), number.carrier());
        });
    }

    private LiveNumber make(String number, String label, UUID reference, Carrier carrier) {
        var id = "remote-number-" + UUID.randomUUID();
        var made = new LiveNumber(
                id, number, VendorLabel.read(VendorLabel.of(label, reference)), carrier, true, null, null);
        numbers.put(id, made);
        return made;
    }

    void point(String id, NumberTarget target) {
        Runnable before;
        synchronized (this) {
            before = beforePointing;
            beforePointing = null;
        }
        if (before != null) {
            before.run();
        }
        ask(Operation.POINT, () -> {
            var number = numbers.get(id);
            if (number == null) {
                throw new ProviderException(provider, ProviderException.Kind.NOT_FOUND, 404, "No such number", null);
            }
            numbers.put(
                    id,
                    with(
                            number,
                            target.inbound().isPresent()
                                    ? target.inbound().get().id()
                                    : number.inboundAgent(),
                            target.outbound().isPresent()
                                    ? target.outbound().get().id()
                                    : number.outboundAgent()));
            return true;
        });
    }

    private static LiveNumber with(LiveNumber number, @Nullable String inbound, @Nullable String outbound) {
        return new LiveNumber(
                number.id(), number.number(), number.label(), number.carrier(), number.isReady(), inbound, outbound);
    }

    void release(String id) {
        ask(Operation.RELEASE, () -> {
            numbers.remove(id);
            return true;
        });
    }

    List<LiveTrunk> listTrunks() {
        return ask(Operation.LIST_TRUNKS, () -> List.copyOf(trunks.values()));
    }

    LiveTrunk addTrunk(TrunkOrder order) {
        return ask(Operation.ADD_TRUNK, () -> {
            trunkOrders.add(order);
            var id = "remote-trunk-" + UUID.randomUUID();
            var made = new LiveTrunk(id, VendorLabel.read(VendorLabel.of(order.label(), order.reference())));
            trunks.put(id, made);
            return made;
        });
    }

    void removeTrunk(String id) {
        ask(Operation.REMOVE_TRUNK, () -> {
            trunks.remove(id);
            return true;
        });
    }

    private interface Answer<T> {
        T give();
    }

    private synchronized <T> T ask(Operation operation, Answer<T> answer) {
        asked.merge(operation, 1, Integer::sum);
        var trouble =
                troubles.stream().filter(it -> it.operation() == operation).findFirst();
        if (trouble.isEmpty()) {
            return answer.give();
        }
        troubles.remove(trouble.get());
        if (trouble.get().done()) {
            answer.give();
        }
        if (trouble.get().failure() instanceof Error death) {
            throw death;
        }
        throw (RuntimeException) trouble.get().failure();
    }
}
