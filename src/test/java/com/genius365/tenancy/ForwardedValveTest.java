package com.genius365.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForwardedValveTest {

    /** Says what it takes the request for. */
    private static final class Echo extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print(request.getRequestURL() + " " + request.isSecure() + " " + request.getRemoteAddr());
        }
    }

    private final Tomcat server = new Tomcat();

    @TempDir
    Path folder;

    @AfterEach
    void stop() throws LifecycleException {
        server.stop();
        server.destroy();
    }

    @Test
    void what_a_trusted_proxy_says_counts() throws Exception {
        start("127.0.0.1");

        assertThat(ask(Map.of(
                        "X-Forwarded-Host",
                        "acme.example",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-For",
                        "203.0.113.9")))
                .isEqualTo("https://acme.example/ true 203.0.113.9");
    }

    @Test
    void what_a_stranger_says_does_not() throws Exception {
        start("10.0.0.0/8");

        assertThat(ask(Map.of(
                        "X-Forwarded-Host",
                        "acme.example",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-For",
                        "203.0.113.9")))
                .isEqualTo("http://localhost:" + port() + "/ false 127.0.0.1");
    }

    @Test
    void what_a_caller_wrote_before_the_proxy_did_does_not_count() throws Exception {
        start("127.0.0.1, 10.0.0.0/8");

        assertThat(ask(Map.of(
                        "X-Forwarded-Host", "forged.example, acme.example:8443",
                        "X-Forwarded-For", "198.51.100.7, 203.0.113.9, 10.1.2.3")))
                .isEqualTo("http://acme.example:8443/ false 203.0.113.9");
    }

    @Test
    void nonsense_changes_nothing() throws Exception {
        start("127.0.0.1");

        assertThat(ask(Map.of(
                        "X-Forwarded-Host",
                        "a b/../c",
                        "X-Forwarded-Proto",
                        "gopher",
                        "X-Forwarded-For",
                        "not an address")))
                .isEqualTo("http://localhost:" + port() + "/ false 127.0.0.1");
    }

    private void start(String trusted) throws LifecycleException {
        server.setBaseDir(folder.toString());
        server.setPort(0);
        var context = server.addContext("", null);
        Tomcat.addServlet(context, "echo", new Echo());
        context.addServletMappingDecoded("/", "echo");
        server.getEngine().getPipeline().addValve(new ForwardedValve(new TrustedProxies(List.of(trusted.split(",")))));
        server.getConnector();
        server.start();
    }

    private int port() {
        return server.getConnector().getLocalPort();
    }

    private String ask(Map<String, String> headers) throws IOException {
        var request = new Request.Builder().url("http://localhost:" + port() + "/");
        headers.forEach(request::header);
        try (var answer = new OkHttpClient().newCall(request.build()).execute()) {
            return answer.body().string();
        }
    }
}
