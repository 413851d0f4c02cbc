/** The program when something dies under it: itself, by kill -9, or its database. Nothing that was promised may be lost. */
@NullMarked
package com.genius365.outage;

import org.jspecify.annotations.NullMarked;
