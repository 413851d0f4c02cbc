package com.genius365.common;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Does the same to many things that mostly wait for a vendor, a few at a time. */
public final class SideBySide {

    /** Below what a vendor's connection lets through at once, and below what the database does. */
    static final int AT_ONCE = 8;

    private SideBySide() {}

    /** Returns when all are done. Where some fail, the others are done all the same, and the first failure is thrown. */
    public static <T> void forEach(List<T> things, Consumer<T> action) {
        var places = new Semaphore(AT_ONCE);
        var running = new ArrayList<Future<?>>();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var thing : things) {
                running.add(workers.submit(() -> {
                    places.acquireUninterruptibly();
                    try {
                        action.accept(thing);
                    } finally {
                        places.release();
                    }
                }));
            }
        }
        running.forEach(SideBySide::requireDone);
    }

    private static void requireDone(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Error error -> throw error;
                case RuntimeException failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
