package com.genius365.membership;

import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds room in workspaces for somebody of the agency's team. Works in the transaction of its caller. */
@Component
class TeamPlaces {

    private final TeamBook team;
    private final WorkspaceMemberBook members;
    private final Clock clock;

    TeamPlaces(TeamBook team, WorkspaceMemberBook members, Clock clock) {
        this.team = team;
        this.members = members;
        this.clock = clock;
    }

    /** @return the names of the workspaces @throws Refusal where one is full or not the partner's */
    List<String> reserve(PartnerId partner, List<WorkspaceId> workspaces) {
        var present = team.existing(partner, workspaces);
        if (present.size() != workspaces.size()) {
            throw new NotFoundException("This client");
        }
        var names = new ArrayList<String>();
        // In the order of their ids, so that two who do this at once wait rather than block each other.
        for (var workspace : present) {
            var place = members.lock(workspace);
            if (members.seatsTaken(workspace, clock.instant()) >= place.userLimit()) {
                throw new Refusal(place.name() + " is full: its " + place.userLimit() + " places are taken.");
            }
            names.add(place.name());
        }
        return names;
    }
}
