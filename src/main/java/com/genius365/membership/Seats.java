package com.genius365.membership;

/**
 * The places in a workspace.
 *
 * @param taken by members and open invitations
 * @param limit how many there are
 */
public record Seats(long taken, int limit) {}
