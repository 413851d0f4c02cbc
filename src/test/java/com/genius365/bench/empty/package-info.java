/** The yardstick of starting: Vaadin, its web server, one empty page. */
@NullMarked
package com.genius365.bench.empty;

import org.jspecify.annotations.NullMarked;
