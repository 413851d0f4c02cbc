package com.genius365.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the forms of signing in: the password, the code of the second step, and the last step after either. */
class SignInFilter extends OncePerRequestFilter {

    static final String LOGIN = "/login";
    static final String ADMIN_LOGIN = "/super-admin/login";
    static final String ADMIN_HOME = "/super-admin";

    private final SignIn signIn;
    private final SignInProgress progress;
    private final SignInCompletion completion;
    private final AccountLookup accounts;

    SignInFilter(SignIn signIn, SignInProgress progress, SignInCompletion completion, AccountLookup accounts) {
        this.signIn = signIn;
        this.progress = progress;
        this.completion = completion;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var isForm = HttpMethod.POST.matches(request.getMethod());
        var path = request.getRequestURI();
        if (isForm && path.equals(LOGIN)) {
            password(request, response);
        } else if (isForm && path.equals(SignInProgress.SECOND_STEP)) {
            code(request, response);
        } else if (!isForm && path.equals(SignInProgress.CONTINUE)) {
            lastStep(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void password(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var adminsOnly = "super-admin".equals(request.getParameter("door"));
        var door = adminsOnly ? ADMIN_LOGIN : LOGIN;
        var target = adminsOnly ? ADMIN_HOME : null;
        var remember = request.getParameter("remember-me") != null;
        var outcome = signIn.withPassword(field(request, "username"), field(request, "password"), adminsOnly);
        switch (outcome) {
            case SignIn.Outcome.Wrong wrong -> response.sendRedirect(door + "?error");
            case SignIn.Outcome.TooOften tooOften -> response.sendRedirect(door + "?wait");
            case SignIn.Outcome.Unconfirmed unconfirmed -> {
                progress.unconfirmed(unconfirmed.user());
                response.sendRedirect(door + "?unconfirmed");
            }
            case SignIn.Outcome.SecondStep next -> {
                progress.begin(next.account().id(), next.account().partner(), remember, target);
                response.sendRedirect(SignInProgress.SECOND_STEP);
            }
            case SignIn.Outcome.Proven proven ->
                completion.complete(proven.account(), remember, target, request, response);
        }
    }

    private void code(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        var step = progress.find();
        if (step.isEmpty()) {
            response.sendRedirect(LOGIN + "?late");
            return;
        }
        switch (signIn.withCode(step.get().userId(), field(request, "code"))) {
            case SignIn.Outcome.Wrong wrong -> response.sendRedirect(SignInProgress.SECOND_STEP + "?error");
            case SignIn.Outcome.Proven proven ->
                completion.complete(
                        proven.account(), step.get().remember(), step.get().target(), request, response);
            case SignIn.Outcome.TooOften other -> response.sendRedirect(SignInProgress.SECOND_STEP + "?wait");
            case SignIn.Outcome.Unconfirmed other -> response.sendRedirect(LOGIN);
            case SignIn.Outcome.SecondStep other -> response.sendRedirect(SignInProgress.SECOND_STEP);
        }
    }

    private void lastStep(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var step = progress.find().filter(SignInProgress.Step::isProven);
        var account = step.flatMap(it -> accounts.find(it.userId()));
        if (step.isEmpty() || account.isEmpty()) {
            response.sendRedirect(LOGIN);
            return;
        }
        completion.complete(account.get(), step.get().remember(), step.get().target(), request, response);
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
