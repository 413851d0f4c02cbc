package com.genius365.account;

import com.genius365.account.session.AccountPrincipal;
import com.genius365.account.session.SignedInToken;
import com.genius365.tenancy.HostDirectory;
import com.genius365.tenancy.HostPartner;
import com.genius365.world.Person;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A browser at a host, without the browser: what is done in it is done in one session, from one address. */
public final class Visit {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    public Visit(HostDirectory hosts, String host) {
        var number = NEXT.incrementAndGet();
        request.setServerName(host);
        request.setServerPort(80);
        // Another one each time: addresses that ask too often are refused.
        request.setRemoteAddr("203.0." + (number / 250) + "." + (number % 250 + 1));
        request.setAttribute(HostPartner.class.getName(), hosts.partnerOf(host));
    }

    public <T> T call(Callable<T> work) {
        var before = RequestContextHolder.getRequestAttributes();
        try {
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            RequestContextHolder.setRequestAttributes(before);
        }
    }

    public void run(Person.Work work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Does the work signed in. */
    public <T> T as(Person person, Callable<T> work) {
        return call(() -> person.call(work));
    }

    public void runAs(Person person, Person.Work work) {
        call(() -> {
            person.run(work);
            return true;
        });
    }

    /** Does the work in a session that was really opened. */
    public void runIn(AccountPrincipal session, Person.Work work) {
        call(() -> {
            var before = SecurityContextHolder.getContext();
            try {
                SecurityContextHolder.setContext(new SecurityContextImpl(SignedInToken.of(session)));
                work.run();
                return true;
            } finally {
                SecurityContextHolder.setContext(before);
            }
        });
    }
}
