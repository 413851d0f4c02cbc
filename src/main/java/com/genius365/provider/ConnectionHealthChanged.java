package com.genius365.provider;

import java.util.UUID;

/** How the way to an account stands is different now; whoever hears it must be quick, since a request waits. */
public record ConnectionHealthChanged(UUID connection) {}
