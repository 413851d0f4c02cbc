package com.genius365.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A client's own server, on this machine: it answers as a test says, and remembers what it was asked. */
public final class ClientServer implements AutoCloseable {

    /** Puts it into the program of the tests, which may reach it although it is private. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        ClientServer clientServer() {
            return new ClientServer();
        }

        @Bean
        DynamicPropertyRegistrar clientServerAddress(ClientServer server) {
            return properties -> properties.add("genius365.tool.private-hosts", server::hostAndPort);
        }
    }

    /** A request as it came. */
    public record Received(String method, String target, Map<String, String> headers, String body) {

        public String header(String name) {
            return Optional.ofNullable(headers.get(name)).orElse("");
        }
    }

    public record Reply(int status, String body, Map<String, String> headers) {

        public static Reply of(String body) {
            return new Reply(200, body, Map.of());
        }

        public static Reply of(int status, String body) {
            return new Reply(status, body, Map.of());
        }

        public static Reply leadingTo(String location) {
            return new Reply(302, "", Map.of("Location", location));
        }
    }

    /** One address of the server. */
    public final class Place {

        private final String path;
        private final List<Received> received = new CopyOnWriteArrayList<>();

        private Place(String path) {
            this.path = path;
        }

        public String url() {
            return "http://" + hostAndPort() + path;
        }

        public List<Received> received() {
            return List.copyOf(received);
        }
    }

    private final HttpServer server;
    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private final Map<String, Function<Received, Reply>> replies = new ConcurrentHashMap<>();

    public ClientServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Host and port, as the setting wants them. */
    public String hostAndPort() {
        return "localhost:" + server.getAddress().getPort();
    }

    /** A new address that answers so; also what stands behind it. */
    public Place answering(Function<Received, Reply> reply) {
        var place = new Place("/" + UUID.randomUUID());
        places.put(place.path, place);
        replies.put(place.path, reply);
        return place;
    }

    public Place answering(String body) {
        return answering(received -> Reply.of(body));
    }

    private void handle(HttpExchange exchange) throws IOException {
        var target = exchange.getRequestURI().toString();
        var path = target.substring(0, Math.min(target.length(), 37));
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        var received = new Received(
                exchange.getRequestMethod(),
                target.substring(path.length()),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var place = places.get(path);
        if (place != null) {
            place.received.add(received);
        }
        var reply = replies.getOrDefault(path, it -> Reply.of(404, "")).apply(received);
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        var body = reply.body().getBytes(UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            // Whoever asked has hung up.
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
