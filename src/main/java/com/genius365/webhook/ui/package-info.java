/** Pages of webhooks. */
@NamedInterface("ui")
@NullMarked
package com.genius365.webhook.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
