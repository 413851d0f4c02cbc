package com.genius365.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An agency of the demo that wants to become a partner.
 *
 * @param age how long ago it asked
 * @param rejection why it was refused; empty: it waits
 */
record DemoRequest(
        String company,
        String contact,
        String email,
        String phone,
        int expectedUsers,
        String business,
        String useCase,
        String subdomain,
        String plan,
        String primaryColor,
        String secondaryColor,
        Duration age,
        Optional<String> rejection) {

    static final List<DemoRequest> ALL = List.of(
            new DemoRequest(
                    "Lighthouse Calls",
                    "Hanna Vogel",
                    "hanna@lighthouse-calls.test",
                    "+1 415 555 0142",
                    40,
                    "We answer phones for medical practices in three cities and grow faster than we can hire.",
                    "Appointments, prescriptions and out-of-hours questions, in German and English.",
                    "lighthouse",
                    "professional",
                    "#1d4ed8",
                    "#0f172a",
                    Duration.ofHours(3),
                    Optional.empty()),
            new DemoRequest(
                    "Parallel Studio",
                    "Tomás Ferreira",
                    "tomas@parallel-studio.test",
                    "+1 415 555 0177",
                    12,
                    "A design and automation studio with about thirty retail clients.",
                    "Order status, returns and opening hours for online shops.",
                    "parallel",
                    "starter",
                    "#9d174d",
                    "#3f3f46",
                    Duration.ofHours(27),
                    Optional.empty()),
            new DemoRequest(
                    "Quickdial Leads",
                    "Pat Young",
                    "pat@quickdial.test",
                    "",
                    3,
                    "We sell lists of telephone numbers and call them.",
                    "Calling people who have never heard of us, a thousand at a time.",
                    "quickdial",
                    "starter",
                    "#b45309",
                    "#44403c",
                    Duration.ofDays(6),
                    Optional.of("We do not take on calls to people who did not agree to them. Come back when your lists"
                            + " have a record of consent.")));
}
