/** VAPI as its clients see it. */
@NullMarked
package com.genius365.sandbox.vapi;

import org.jspecify.annotations.NullMarked;
