/** Synthflow as its clients see it. It tells no costs, and of a call only when it is over. */
@NullMarked
package com.genius365.sandbox.synthflow;

import org.jspecify.annotations.NullMarked;
