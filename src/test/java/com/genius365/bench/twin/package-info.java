/** What is put beside the packaged program for a benchmark: addresses that do less, to see what the rest costs. */
@NullMarked
package com.genius365.bench.twin;

import org.jspecify.annotations.NullMarked;
