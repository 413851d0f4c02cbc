package com.genius365.account;

import com.genius365.account.session.AccountSessionFilter;
import com.genius365.account.session.AccountSessions;
import com.genius365.account.session.RememberCookie;
import com.genius365.tenancy.CurrentHost;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.Filter;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** What may be reached without signing in, how one signs in, and the headers of every answer. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /**
     * As strict as Vaadin allows: its bootstrap is inline script, and its client evaluates what the server sends. Filled
     * in is our public address, where the demo's recordings are.
     */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'"
            + " 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
            + " media-src 'self' https: blob: %s; connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'";

    /** The frame that a vendor's client for calls runs in. */
    private static final String CALL_FRAME = "/frontend/browser-call/client.html";

    /**
     * For that frame alone: where the vendors' clients load from and connect to. VAPI's rooms are Daily's, whose client
     * brings the rest of itself from there; Retell's are LiveKit's. Filled in is where VAPI's API is.
     */
    private static final String CALL_FRAME_POLICY = "default-src 'none'; script-src 'self' blob: 'wasm-unsafe-eval'"
            + " https://c.daily.co; worker-src 'self' blob:; media-src 'self' blob:; connect-src 'self' blob: %s"
            + " https://*.vapi.ai https://*.daily.co wss://*.daily.co https://*.pluot.blue wss://*.pluot.blue"
            + " https://*.livekit.cloud wss://*.livekit.cloud; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'self'";

    private final String contentSecurityPolicy;
    private final String callFramePolicy;

    SecurityConfiguration(
            @Value("${genius365.public-url}") URI publicUrl,
            @Value("${genius365.vapi.base-url:https://api.vapi.ai}") URI vapi) {
        this.contentSecurityPolicy = CONTENT_SECURITY_POLICY.formatted(origin(publicUrl));
        this.callFramePolicy = CALL_FRAME_POLICY.formatted(origin(vapi));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    /** Whoever watches the program, on a port that only this machine reaches. */
    @Bean
    @Order(0)
    SecurityFilterChain watchers(HttpSecurity http) throws Exception {
        http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return http.build();
    }

    /** Machines: nobody signs in here, so that of the filters only the headers are left. */
    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http) throws Exception {
        http.securityMatcher("/api/**", "/sandbox/**", "/branding/**")
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .servletApi(servlet -> servlet.disable())
                .securityContext(context -> context.disable())
                .sessionManagement(sessions -> sessions.disable())
                .exceptionHandling(exceptions -> exceptions.disable());
        headers(http);
        return http.build();
    }

    /** A page without a word of anyone's in it, and the only one that may stand in a frame: of our own pages. */
    @Bean
    @Order(2)
    SecurityFilterChain callFrame(HttpSecurity http) throws Exception {
        http.securityMatcher(CALL_FRAME)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        headers(http, callFramePolicy);
        http.headers(headers -> headers.frameOptions(frames -> frames.sameOrigin()));
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain people(
            HttpSecurity http,
            SignInFilter signInFilter,
            AccountSessionFilter sessionFilter,
            SignOut signOut,
            SignInAudit audit)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/themes/**", "/frontend/**", "/error")
                .permitAll()
                .requestMatchers("/account-picture/**")
                .authenticated());
        http.exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint(SignInFilter.ADMIN_LOGIN),
                PathPatternRequestMatcher.withDefaults().matcher("/super-admin/**")));
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", "/login"));
        http.csrf(csrf -> csrf.ignoringRequestMatchers(SignInProgress.SECOND_STEP));
        http.logout(logout -> logout.addLogoutHandler(signOut).addLogoutHandler(audit));
        http.addFilterAfter(sessionFilter, SecurityContextHolderFilter.class);
        http.addFilterBefore(signInFilter, UsernamePasswordAuthenticationFilter.class);
        headers(http);
        return http.build();
    }

    @Bean
    SignInFilter signInFilter(
            SignIn signIn, SignInProgress progress, SignInCompletion completion, AccountLookup accounts) {
        return new SignInFilter(signIn, progress, completion, accounts);
    }

    @Bean
    AccountSessionFilter accountSessionFilter(AccountSessions sessions, RememberCookie cookie, CurrentHost host) {
        return new AccountSessionFilter(sessions, cookie, host);
    }

    /** They stand among the filters of security, and not beside them too. */
    @Bean
    FilterRegistrationBean<SignInFilter> signInFilterOnce(SignInFilter filter) {
        return unregistered(filter);
    }

    @Bean
    FilterRegistrationBean<AccountSessionFilter> accountSessionFilterOnce(AccountSessionFilter filter) {
        return unregistered(filter);
    }

    private static <F extends Filter> FilterRegistrationBean<F> unregistered(F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** Leads on to the page that somebody wanted when they were asked to sign in, and never to one that a form names. */
    @Bean
    AuthenticationSuccessHandler wantedPage() {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setDefaultTargetUrl("/");
        return handler;
    }

    private void headers(HttpSecurity http) throws Exception {
        headers(http, contentSecurityPolicy);
    }

    private static void headers(HttpSecurity http, String contentPolicy) throws Exception {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .referrerPolicy(policy ->
                        policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .frameOptions(frames -> frames.deny())
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(self), geolocation=(), payment=(self)"))
                .httpStrictTransportSecurity(
                        hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(31_536_000)));
    }

    /**
     * Pages are forwarded to Vaadin's servlet. Tomcat ends a forwarded answer behind the back of whoever wrapped it, and
     * so before the headers above are written.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersOfForwardedAnswers() {
        return server -> server.addContextCustomizers(context -> context.setSuspendWrappedResponseAfterForward(false));
    }

    /** Timing each of the filters took a sixth of the work of accepting a webhook, and nobody looks at it. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    NavigationAccessControlConfigurer navigationAccess(NavigationAccessChecker checker) {
        return new NavigationAccessControlConfigurer().withNavigationAccessChecker(checker);
    }

    /** One signs in by {@link SignInFilter} and by nothing else. */
    @Bean
    AuthenticationManager authenticationManager() {
        return attempt -> {
            throw new BadCredentialsException("Not this way");
        };
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }
}
