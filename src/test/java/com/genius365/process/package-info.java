/** The program in a process of its own, which can be watched by people and killed by tests. */
@NullMarked
package com.genius365.process;

import org.jspecify.annotations.NullMarked;
