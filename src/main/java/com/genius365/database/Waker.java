package com.genius365.database;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a piece of background work whenever it is woken, once at a time on this node, for as long as it finds something to
 * do. Waking is a shortcut: the work itself must be found by a job too.
 */
public final class Waker {

    private static final Logger LOG = LoggerFactory.getLogger(Waker.class);

    private final String name;
    private final IntSupplier work;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicBoolean running = new AtomicBoolean();

    /** @param work does what is due and says how much that was */
    public Waker(String name, IntSupplier work) {
        this.name = name;
        this.work = work;
    }

    public void wake() {
        calls.incrementAndGet();
        if (running.compareAndSet(false, true)) {
            Thread.ofVirtual().name(name).start(this::run);
        }
    }

    private void run() {
        int seen;
        do {
            seen = calls.get();
            try {
                while (work.getAsInt() > 0) {
                    // There may be more.
                }
            } catch (RuntimeException e) {
                LOG.error("{} failed; it will be tried again", name, e);
            } finally {
                running.set(false);
            }
            // Whoever called while this was ending found it running, and relies on it.
        } while (calls.get() != seen && running.compareAndSet(false, true));
    }
}
