package com.genius365.organisation;

/**
 * Who owns a client's workspace.
 *
 * @param isInvited the invitation waits to be accepted
 */
public record ClientOwner(String name, String email, boolean isInvited) {}
