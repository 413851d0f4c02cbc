package com.genius365.sandbox.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoopbackFilterTest {

    private final LoopbackFilter filter = new LoopbackFilter();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0:0:0:0:0:0:0:1"})
    void this_machine_may_order_faults(String address) throws ServletException, IOException {
        assertThat(passes("/sandbox/faults", address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sandbox/faults", "/sandbox/vapi/assistant", "/sandbox/retell/create-agent"})
    void another_machine_finds_nothing(String path) throws ServletException, IOException {
        assertThat(passes(path, "192.0.2.7")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sandbox/recordings/call_1.wav", "/sandbox/vapi/call/web", "/login"})
    void browsers_everywhere_get_what_is_for_them(String path) throws ServletException, IOException {
        assertThat(passes(path, "192.0.2.7")).isTrue();
    }

    @Test
    void what_a_proxy_on_this_machine_passes_on_is_from_elsewhere() throws ServletException, IOException {
        var request = request("/sandbox/faults");
        request.addHeader("X-Forwarded-For", "192.0.2.7");

        assertThat(passes(request)).isFalse();
    }

    @Test
    void writing_the_address_in_another_way_does_not_help() throws ServletException, IOException {
        var request = new MockHttpServletRequest("POST", "/%73andbox/faults");
        request.setServletPath("/sandbox/faults");
        request.setRemoteAddr("192.0.2.7");

        assertThat(passes(request)).isFalse();
    }

    private boolean passes(String path, String address) throws ServletException, IOException {
        var request = request(path);
        request.setRemoteAddr(address);
        return passes(request);
    }

    private static MockHttpServletRequest request(String path) {
        var request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        return request;
    }

    private boolean passes(MockHttpServletRequest request) throws ServletException, IOException {
        var chain = new MockFilterChain();
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return chain.getRequest() != null && response.getStatus() == 200;
    }
}
