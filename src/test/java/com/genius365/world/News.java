package com.genius365.world;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** Hears what modules tell each other, whichever thread tells it. */
@TestComponent
public class News {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final List<Object> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(Object event) {
        if (event.getClass().getPackageName().startsWith("com.genius365.")) {
            heard.add(event);
        }
    }

    public <E> List<E> all(Class<E> type, Predicate<E> about) {
        return heard.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(about)
                .toList();
    }

    /** The newest, once there is one. */
    public <E> E await(Class<E> type, Predicate<E> about) {
        Awaitility.await().atMost(SOON).until(() -> !all(type, about).isEmpty());
        return all(type, about).getLast();
    }
}
