package com.genius365.account;

import java.util.Optional;

/**
 * A person's own page.
 *
 * @param pictureHash changes when the picture does; empty: there is none
 */
public record Profile(String email, ProfileDraft draft, Optional<String> pictureHash) {}
