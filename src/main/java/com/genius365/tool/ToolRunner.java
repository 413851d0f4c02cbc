package com.genius365.tool;

import com.genius365.common.PublicAddresses;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.JsonNode;

/**
 * Runs a tool: asks the client's server, an API, or the agent's documents. It never takes longer than the tool may, and
 * answers with a failure in words rather than throwing. Nothing of what is sent or answered is logged.
 */
@Component
public class ToolRunner {

    static final int LARGEST_ANSWER = 64 * 1024;

    private static final int MOST_REDIRECTS = 3;
    private static final Duration SHORTEST_RETRY = Duration.ofMillis(200);

    private final OutgoingHttp http;
    private final ObjectProvider<KnowledgeAnswers> knowledge;
    private final Clock clock;

    ToolRunner(OutgoingHttp http, ObjectProvider<KnowledgeAnswers> knowledge, Clock clock) {
        this.http = http;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    public ToolAnswer run(RunnableTool tool, JsonNode arguments, ToolOccasion occasion) {
        var begun = System.nanoTime();
        try {
            return switch (tool.setup()) {
                case ToolSetup.Function it ->
                    send(
                            OutgoingRequest.of(
                                    tool,
                                    it,
                                    arguments,
                                    occasion,
                                    clock.instant().getEpochSecond()),
                            tool.timeout(),
                            begun);
                case ToolSetup.ApiRequest it ->
                    send(OutgoingRequest.of(tool, it, arguments, occasion), tool.timeout(), begun);
                case ToolSetup.Knowledge it -> find(tool, it, arguments, occasion, begun);
                case ToolSetup.Transfer it -> notOurs(begun);
                case ToolSetup.EndCall it -> notOurs(begun);
                case ToolSetup.Keypad it -> notOurs(begun);
                case ToolSetup.Voicemail it -> notOurs(begun);
                case ToolSetup.Sms it -> notOurs(begun);
                case ToolSetup.Calendar it -> notOurs(begun);
                case ToolSetup.McpServer it -> notOurs(begun);
            };
        } catch (UnfitArgumentException e) {
            return ToolAnswer.failed(e.sentence(), since(begun));
        } catch (IllegalArgumentException e) {
            // What a header cannot hold is found out only when it is put there; the message quotes it.
            return ToolAnswer.failed("The request could not be made: a header holds what none can hold.", since(begun));
        }
    }

    private ToolAnswer find(
            RunnableTool tool, ToolSetup.Knowledge setup, JsonNode arguments, ToolOccasion occasion, long begun) {
        var question = arguments.path("question").asString("").strip();
        var source = knowledge.getIfAvailable();
        if (question.isEmpty()) {
            return ToolAnswer.failed("There was no question.", since(begun));
        }
        if (source == null) {
            return ToolAnswer.failed("There are no documents to look into.", since(begun));
        }
        String found;
        try {
            found = source.find(tool.workspace(), occasion.documents(), question, setup.passages());
        } catch (DataAccessException | TransactionException e) {
            return ToolAnswer.failed("The documents could not be searched in time.", since(begun));
        }
        return new ToolAnswer(null, 0, found.isBlank() ? "Nothing was found about this." : cut(found), since(begun));
    }

    private static String cut(String text) {
        return text.length() <= LARGEST_ANSWER / 4 ? text : text.substring(0, LARGEST_ANSWER / 4);
    }

    private static ToolAnswer notOurs(long begun) {
        return ToolAnswer.failed("This tool works only inside a call.", since(begun));
    }

    /** Once; a GET that could not be answered is asked a second time, within the same time. */
    private ToolAnswer send(OutgoingRequest request, Duration timeout, long begun) {
        var first = attempt(request, timeout, begun);
        var rest = timeout.minus(since(begun));
        if (request.isGet() && first.mayRepeat() && rest.compareTo(SHORTEST_RETRY) > 0) {
            return attempt(request, timeout, begun).answer();
        }
        return first.answer();
    }

    private record Attempt(ToolAnswer answer, boolean mayRepeat) {}

    private Attempt attempt(OutgoingRequest request, Duration timeout, long begun) {
        var target = request.url();
        try {
            for (var hop = 0; ; hop++) {
                var problem = http.problem(target);
                if (problem.isPresent()) {
                    return new Attempt(ToolAnswer.failed(problem.get(), since(begun)), false);
                }
                try (var response = http.send(request.at(target), timeout.minus(since(begun)))) {
                    var next = request.isGet() ? onward(response) : Optional.<HttpUrl>empty();
                    if (next.isEmpty() || hop == MOST_REDIRECTS) {
                        return answered(response, begun);
                    }
                    target = next.get();
                }
            }
        } catch (IOException e) {
            return new Attempt(ToolAnswer.failed(OutgoingHttp.words(e, target, timeout), since(begun)), mayRepeat(e));
        }
    }

    private static Attempt answered(Response response, long begun) throws IOException {
        var source = response.body().source();
        // One byte more than is wanted says that there is too much.
        source.request(LARGEST_ANSWER + 1L);
        var isTooLarge = source.getBuffer().size() > LARGEST_ANSWER;
        var body = isTooLarge
                ? ""
                : source.getBuffer().readString(StandardCharsets.UTF_8).replace("\0", "");
        var status = response.code();
        return new Attempt(
                new ToolAnswer(failure(response, isTooLarge), status, body, since(begun)),
                status == 502 || status == 503 || status == 504);
    }

    @org.jspecify.annotations.Nullable
    private static String failure(Response response, boolean isTooLarge) {
        if (response.isRedirect()) {
            var location = onward(response).map(HttpUrl::toString).orElse("another address");
            return "The server leads on to " + location + ". Enter that address instead.";
        }
        if (!response.isSuccessful()) {
            return "The server answered with status " + response.code() + ".";
        }
        return isTooLarge ? "The answer is larger than 64 KB, which is more than an agent can use." : null;
    }

    private static Optional<HttpUrl> onward(Response response) {
        if (!response.isRedirect()) {
            return Optional.empty();
        }
        return Optional.ofNullable(response.header("Location"))
                .map(location -> response.request().url().resolve(location));
    }

    private static boolean mayRepeat(IOException e) {
        return !(e instanceof InterruptedIOException
                || e instanceof PublicAddresses.NotPublicException
                || e instanceof SSLException);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
