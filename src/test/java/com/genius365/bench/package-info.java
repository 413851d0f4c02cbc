/**
 * Benchmarks of the whole program: a process of its own, measured from outside beside a yardstick in the same run.
 *
 * <p>Rules: prints what was measured and never fails for being slow; ratios are taken round by round, yardstick and
 * candidate in turns; the measured program is the packaged one. {@code ./mvnw -Pbench verify} runs them and writes
 * {@code target/bench/results.md}.
 */
@NullMarked
package com.genius365.bench;

import org.jspecify.annotations.NullMarked;
