/** The page of a workspace's connections. */
@NullMarked
package com.genius365.integration.ui;

import org.jspecify.annotations.NullMarked;
