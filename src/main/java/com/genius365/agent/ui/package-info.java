/** Pages of agents. */
@NullMarked
package com.genius365.agent.ui;

import org.jspecify.annotations.NullMarked;
