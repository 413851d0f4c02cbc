package com.genius365.provider;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a vendor in the test keeps for one API key, what it was asked, and how it is to misbehave. */
public final class FakeAccount {

    /** What a vendor can be asked. */
    public enum Operation {
        CHECK_KEY,
        PREPARE_WEBHOOKS,
        PUBLISH,
        /** Our program has written down what the vendor made, and not yet that it is done. */
        NOTE_PROGRESS,
        REMOVE,
        START_CALL,
        FIND_CALL,
        VOICES,
        NUMBERS
    }

    /** How something asked goes wrong. @param done whether the vendor did it all the same */
    private record Trouble(Operation operation, boolean done, Throwable failure) {}

    private final Provider provider;
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final Map<Operation, Integer> asked = new LinkedHashMap<>();
    private final Map<String, AgentDefinition> agents = new LinkedHashMap<>();
    private final Map<String, CallSnapshot> calls = new LinkedHashMap<>();
    private final List<CallRequest> started = new ArrayList<>();
    private final List<WebhookTarget> targets = new ArrayList<>();
    private List<RemoteNumber> numbers = List.of(new RemoteNumber("number-1", "+14155550100", "Main"));
    private @Nullable CountDownLatch gate;
    private @Nullable String nextCallId;
    private int created;
    private int waiting;

    FakeAccount(Provider provider) {
        this.provider = provider;
    }

    /** The next time it is asked this, it fails so, and has not done it. */
    public synchronized FakeAccount failNext(Operation operation, ProviderException.Kind kind) {
        return failNext(operation, kind, 500, "As the test wants it");
    }

    public synchronized FakeAccount failNext(
            Operation operation, ProviderException.Kind kind, int status, String words) {
        troubles.add(new Trouble(operation, false, new ProviderException(provider, kind, status, words, null)));
        return this;
    }

    /** The next time it is asked this, it does it, and its answer is lost. */
    public synchronized FakeAccount loseNextAnswer(Operation operation) {
        troubles.add(new Trouble(
                operation,
                true,
                new ProviderException(provider, ProviderException.Kind.UNKNOWN_OUTCOME, 0, "Timeout", null)));
        return this;
    }

    /** The next time it is asked this, our program dies right after the vendor did it, or before. */
    public synchronized FakeAccount crashNext(Operation operation, boolean done) {
        troubles.add(new Trouble(operation, done, new ProgramDied()));
        return this;
    }

    /** Whatever it is asked from now on waits until the gate is opened. */
    public synchronized CountDownLatch close() {
        gate = new CountDownLatch(1);
        return gate;
    }

    public synchronized void setNumbers(List<RemoteNumber> numbers) {
        this.numbers = List.copyOf(numbers);
    }

    /** What the vendor will call the next call. */
    public synchronized void nameNextCall(String externalId) {
        nextCallId = externalId;
    }

    /** From now on the vendor says this of the call. */
    public synchronized void put(CallSnapshot call) {
        calls.put(call.externalId(), call);
    }

    /** The vendor has forgotten the call. */
    public synchronized void forget(String externalId) {
        calls.remove(externalId);
    }

    public synchronized void forgetAgent(String externalId) {
        agents.remove(externalId);
    }

    /** Somebody made or changed this agent at the vendor. */
    public synchronized void putAgent(String externalId, AgentDefinition definition) {
        agents.put(externalId, definition);
    }

    public synchronized Map<String, AgentDefinition> agents() {
        return Map.copyOf(agents);
    }

    public synchronized int created() {
        return created;
    }

    public synchronized List<CallRequest> started() {
        return List.copyOf(started);
    }

    public synchronized List<WebhookTarget> targets() {
        return List.copyOf(targets);
    }

    /** How many wait at the closed gate. */
    public synchronized int waiting() {
        return waiting;
    }

    /** How often it was asked this. */
    public synchronized int asked(Operation operation) {
        return asked.getOrDefault(operation, 0);
    }

    void checkKey() {
        ask(Operation.CHECK_KEY, () -> true);
    }

    String prepareWebhooks() {
        return ask(Operation.PREPARE_WEBHOOKS, () -> "credential-" + UUID.randomUUID());
    }

    RemoteAgent publish(AgentDefinition definition, WebhookTarget target, @Nullable RemoteAgent known) {
        return ask(Operation.PUBLISH, () -> {
            var id = known != null && known.id() != null ? known.id() : idOf(definition.reference());
            if (id != null && !agents.containsKey(id)) {
                throw new ProviderException(provider, ProviderException.Kind.NOT_FOUND, 404, "No such agent", null);
            }
            if (id == null) {
                id = "remote-agent-" + UUID.randomUUID();
                created++;
            }
            agents.put(id, definition);
            targets.add(target);
            return new RemoteAgent(id, null);
        });
    }

    void afterProgress() {
        ask(Operation.NOTE_PROGRESS, () -> true);
    }

    private @Nullable String idOf(UUID reference) {
        return agents.entrySet().stream()
                .filter(agent -> agent.getValue().reference().equals(reference))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    synchronized Optional<RemoteAgent> find(AgentDefinition definition) {
        return Optional.ofNullable(idOf(definition.reference())).map(id -> new RemoteAgent(id, null));
    }

    void remove(RemoteAgent remote) {
        ask(Operation.REMOVE, () -> {
            if (remote.id() != null) {
                agents.remove(remote.id());
            }
            return true;
        });
    }

    CallSnapshot startCall(CallRequest request) {
        return ask(Operation.START_CALL, () -> {
            started.add(request);
            var call = new CallSnapshotBuilder(nextCallId == null ? "remote-call-" + UUID.randomUUID() : nextCallId)
                    .agent(request.externalAgentId())
                    .reference(request.reference())
                    .to(request.toNumber())
                    .build();
            calls.put(call.externalId(), call);
            return call;
        });
    }

    Optional<CallSnapshot> findCall(String externalId) {
        return ask(Operation.FIND_CALL, () -> Optional.ofNullable(calls.get(externalId)));
    }

    Optional<CallSnapshot> findCallByReference(UUID reference) {
        return ask(
                Operation.FIND_CALL,
                () -> calls.values().stream()
                        .filter(call -> reference.equals(call.reference()))
                        .findFirst());
    }

    List<RemoteVoice> voices() {
        return ask(Operation.VOICES, () -> List.of(new RemoteVoice("voice-1", "Ada", "female", "British", null)));
    }

    List<RemoteNumber> numbers() {
        return ask(Operation.NUMBERS, () -> numbers);
    }

    private interface Answer<T> {
        T give();
    }

    private <T> T ask(Operation operation, Answer<T> answer) {
        waitAtTheGate();
        synchronized (this) {
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
            if (trouble.get().failure() instanceof ProgramDied death) {
                throw death;
            }
            throw (RuntimeException) trouble.get().failure();
        }
    }

    private void waitAtTheGate() {
        CountDownLatch closed;
        synchronized (this) {
            closed = gate;
        }
        if (closed == null || closed.getCount() == 0) {
            return;
        }
        countWaiting(1);
        try {
            if (!closed.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The test never opened the gate");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            countWaiting(-1);
        }
    }

    private synchronized void countWaiting(int more) {
        waiting += more;
    }

    /** Stands for a killed program: nothing after it is written down. */
    @SuppressWarnings("serial")
    static final class ProgramDied extends Error {

        ProgramDied() {
            super("The test kills the program here");
        }
    }
}
