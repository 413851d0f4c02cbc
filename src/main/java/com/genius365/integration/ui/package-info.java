/** The page of a workspace's connections. */
@NamedInterface("ui")
@NullMarked
package com.genius365.integration.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
