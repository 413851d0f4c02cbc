package com.genius365.webhook;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentPublished;
import com.genius365.call.CallDetails;
import com.genius365.call.CallId;
import com.genius365.call.Calls;
import com.genius365.call.CallsChanged;
import com.genius365.common.Ids;
import com.genius365.webhook.DeliveryBook.NewDelivery;
import com.genius365.webhook.WebhookBook.Listener;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears what happens, and writes down whom to tell of it, in the same transaction: neither is there without the other. */
@Component
class WebhookNews {

    private final WebhookBook webhooks;
    private final DeliveryBook deliveries;
    private final Calls calls;

    WebhookNews(WebhookBook webhooks, DeliveryBook deliveries, Calls calls) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.calls = calls;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CallsChanged changed) {
        var news = withoutRepetition(changed.news());
        var listeners = webhooks.listeners(changed.workspace()).stream()
                .filter(listener -> news.stream().anyMatch(it -> isFor(listener, it)))
                .toList();
        if (listeners.isEmpty()) {
            return;
        }
        var found = find(changed.workspace(), news);
        deliveries.write(
                changed.workspace(),
                news.stream()
                        .filter(it -> found.containsKey(it.call()))
                        .flatMap(it -> listeners.stream()
                                .filter(listener -> isFor(listener, it))
                                .map(listener -> delivery(listener, it, found)))
                        .toList());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AgentPublished published) {
        var body = MessageBody.of(published);
        deliveries.write(
                published.workspace(),
                webhooks.listeners(published.workspace()).stream()
                        .filter(listener -> listener.events().contains(WebhookEvent.AGENT_PUBLISHED))
                        .map(listener -> new NewDelivery(
                                listener.partner(),
                                listener.webhook(),
                                WebhookEvent.AGENT_PUBLISHED.type(),
                                // Told once a version, however often the vendor gets it.
                                WebhookEvent.AGENT_PUBLISHED.type() + "/" + published.agent() + "/"
                                        + published.version(),
                                body,
                                false))
                        .toList());
    }

    private static NewDelivery delivery(Listener listener, CallsChanged.News news, Map<CallId, CallDetails> found) {
        var event = event(news.kind());
        var reference = event.type() + "/" + news.call();
        return new NewDelivery(
                listener.partner(),
                listener.webhook(),
                event.type(),
                event == WebhookEvent.CALL_UPDATED ? reference + "/" + Ids.next() : reference,
                MessageBody.of(event, news.at(), Objects.requireNonNull(found.get(news.call())), listener.withWords()),
                listener.withWords());
    }

    private Map<CallId, CallDetails> find(WorkspaceId workspace, List<CallsChanged.News> news) {
        var ids = news.stream().map(CallsChanged.News::call).distinct().toList();
        return calls.find(workspace, ids).stream().collect(Collectors.toMap(CallDetails::id, Function.identity()));
    }

    /** The end says all that is known when it is written: nobody needs to hear in the same moment that more is. */
    private static List<CallsChanged.News> withoutRepetition(List<CallsChanged.News> news) {
        var ended = news.stream()
                .filter(it -> it.kind() == CallsChanged.Kind.ENDED)
                .map(CallsChanged.News::call)
                .collect(Collectors.toSet());
        var updated = new HashSet<CallId>();
        return news.stream()
                .filter(it -> it.kind() != CallsChanged.Kind.UPDATED
                        || (!ended.contains(it.call()) && updated.add(it.call())))
                .toList();
    }

    private static boolean isFor(Listener listener, CallsChanged.News news) {
        return listener.events().contains(event(news.kind()));
    }

    private static WebhookEvent event(CallsChanged.Kind kind) {
        return switch (kind) {
            case STARTED -> WebhookEvent.CALL_STARTED;
            case ANSWERED -> WebhookEvent.CALL_ANSWERED;
            case ENDED -> WebhookEvent.CALL_ENDED;
            case UPDATED -> WebhookEvent.CALL_UPDATED;
        };
    }
}
