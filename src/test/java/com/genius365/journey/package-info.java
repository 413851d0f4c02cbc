/**
 * The program as people meet it: the demo runs, a Chromium opens its pages, and the tests do what people do.
 *
 * <p>One running program and one browser serve all journeys; each journey has a fresh profile in that browser. On a
 * machine without a browser the journeys are skipped by name, unless {@code GENIUS365_REQUIRE_BROWSER} is {@code true}.
 */
@NullMarked
package com.genius365.journey;

import org.jspecify.annotations.NullMarked;
