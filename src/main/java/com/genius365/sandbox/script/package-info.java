/** Calls as they play out: who answers, what is said, how long each step takes. The same for all vendors. */
@NullMarked
package com.genius365.sandbox.script;

import org.jspecify.annotations.NullMarked;
