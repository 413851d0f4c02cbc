package com.genius365.organisation;

/**
 * What a client has and did.
 *
 * @param users members and open invitations
 * @param failedAgents agents whose publishing failed
 * @param callsToday since midnight of the workspace's own time zone
 * @param callsThisMonth since the first of the month there
 * @param minutesThisMonth each call rounded up
 * @param liveCalls not ended yet
 */
public record ClientUsage(
        long users,
        long agents,
        long failedAgents,
        long callsToday,
        long callsThisMonth,
        long minutesThisMonth,
        long liveCalls) {}
