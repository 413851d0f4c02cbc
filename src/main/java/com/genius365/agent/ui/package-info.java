/** Pages of agents. */
@NamedInterface("ui")
@NullMarked
package com.genius365.agent.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
