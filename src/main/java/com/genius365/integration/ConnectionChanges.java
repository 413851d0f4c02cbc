package com.genius365.integration;

import com.genius365.database.ChangeNotices;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells pages that a connection or how it stands changed on whatever node; what changed they read themselves. */
@Component
public class ConnectionChanges {

    /** How a connection stands is different; the key is its id. Apart from changed keys, on which others wait. */
    static final String HEALTH = "connection-health";

    private final ChangeNotices notices;

    ConnectionChanges(ChangeNotices notices) {
        this.notices = notices;
    }

    /**
     * @param isShown asked on another thread than the page's
     * @param listener must be quick, and is told at most every 200 ms
     */
    public ChangeNotices.Subscription subscribe(Predicate<String> isShown, Runnable listener) {
        var subscriptions = Stream.of(Connections.TOPIC, HEALTH)
                .map(topic -> notices.subscribe(topic, id -> {
                    if (isShown.test(id)) {
                        listener.run();
                    }
                }))
                .toList();
        return () -> subscriptions.forEach(ChangeNotices.Subscription::close);
    }
}
