package com.genius365.agent;

import com.genius365.access.CurrentUser;
import com.genius365.common.Refusal;
import com.genius365.provider.Provider;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the engines of an agent as its draft wants them. Its methods run in the caller's transaction. */
@Component
class AgentEngines {

    private final AgentDeploymentRepository deployments;
    private final AgentVersionRepository versions;
    private final CurrentUser user;
    private final Clock clock;

    AgentEngines(
            AgentDeploymentRepository deployments, AgentVersionRepository versions, CurrentUser user, Clock clock) {
        this.deployments = deployments;
        this.versions = versions;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The draft with its engines in the roles that they have now: an old version may have them the other way round, and an
     * edit never changes who takes the calls.
     */
    AgentDraft inPresentRoles(Agent agent, AgentDraft draft) {
        var isOtherWayRound = draft.standby() != null
                && find(agent, draft.standby().provider())
                        .filter(it -> it.isActive() && it.remote().isPresent())
                        .isPresent();
        return isOtherWayRound ? draft.switched() : draft;
    }

    /**
     * Makes what is missing, and takes away what the draft has no more.
     *
     * @throws Refusal where it would leave the engine that its calls run on
     */
    void arrange(Agent agent, AgentDraft draft) {
        var present = deployments.findPresentLocked(agent.agentId().value());
        for (var deployment : present) {
            var isWanted = deployment.provider() == draft.engine().provider()
                    || (draft.standby() != null
                            && deployment.provider() == draft.standby().provider());
            if (isWanted) {
                continue;
            }
            if (deployment.isActive() && deployment.remote().isPresent()) {
                throw new Refusal("This agent lives at " + deployment.provider().label() + ". Add "
                        + draft.engine().provider().label() + " as its standby and switch to it.");
            }
            deployment.remove(clock.instant());
        }
        ensure(agent, present, draft.engine().provider(), DeploymentRole.ACTIVE);
        if (draft.standby() != null) {
            ensure(agent, present, draft.standby().provider(), DeploymentRole.STANDBY);
        }
    }

    private AgentDeployment ensure(Agent agent, List<AgentDeployment> present, Provider provider, DeploymentRole role) {
        var known = present.stream().filter(it -> it.provider() == provider).findFirst();
        known.ifPresent(it -> it.become(role));
        return known.orElseGet(() -> deployments.save(new AgentDeployment(agent, provider, role)));
    }

    /** What stands in the draft becomes a version, and every engine is to get it. */
    void publish(Agent agent, String note) {
        var number = agent.nextVersion();
        save(agent, number, agent.draft(), note);
        deployments
                .findPresentLocked(agent.agentId().value())
                .forEach(deployment -> deployment.requestPublishing(number, clock.instant()));
    }

    /** Brings the version that is meant to be there back to the engine. */
    void renew(Agent agent, Provider provider) {
        var number = agent.lastVersion();
        find(agent, provider)
                .filter(it -> number != null)
                .orElseThrow(() -> new Refusal("Publish this agent first."))
                .requestPublishing(number == null ? 0 : number, clock.instant());
    }

    /** @throws Refusal where the standby cannot take calls */
    void switchOver(Agent agent) {
        var present = deployments.findPresentLocked(agent.agentId().value());
        var standby = present.stream().filter(it -> !it.isActive()).findFirst();
        if (standby.flatMap(AgentDeployment::remote).map(it -> it.id()).isEmpty()) {
            throw new Refusal("The standby was not published yet. Publish this agent, then switch.");
        }
        var number = agent.lastVersion();
        var published = versions.find(agent.agentId().value(), number == null ? 0 : number)
                .map(AgentVersion::draft)
                .orElseThrow();
        var next = agent.switchEngines(clock.instant());
        present.forEach(it -> it.become(it.isActive() ? DeploymentRole.STANDBY : DeploymentRole.ACTIVE));
        save(
                agent,
                next,
                published.switched(),
                "Switched to " + standby.orElseThrow().provider().label());
        present.forEach(it -> it.requestPublishing(next, clock.instant()));
    }

    void removeAll(Agent agent) {
        deployments
                .findPresentLocked(agent.agentId().value())
                .forEach(deployment -> deployment.remove(clock.instant()));
    }

    /** Asks again for the removal of what is still at a vendor though it was removed here. @return what that is */
    List<AgentDeployment> insistOnRemoval() {
        var left = deployments.findLeftAtVendors();
        left.forEach(deployment -> deployment.insistOnRemoval(clock.instant()));
        return left;
    }

    Optional<AgentDeployment> find(Agent agent, Provider provider) {
        return deployments.findPresentLocked(agent.agentId().value()).stream()
                .filter(it -> it.provider() == provider)
                .findFirst();
    }

    AgentDetails details(Agent agent) {
        var present = deployments.findPresent(agent.agentId().value());
        var active = present.stream()
                .filter(AgentDeployment::isActive)
                .findFirst()
                .orElseThrow()
                .state();
        var standby = present.stream()
                .filter(it -> !it.isActive())
                .findFirst()
                .map(AgentDeployment::state)
                .orElse(null);
        return new AgentDetails(
                agent.agentId(),
                agent.edits(),
                agent.draft(),
                agent.isEdited() || isBehind(agent, active),
                agent.lastVersion(),
                active,
                standby,
                agent.createdAt(),
                agent.editedAt());
    }

    private static boolean isBehind(Agent agent, EngineState engine) {
        @Nullable Integer there = engine.version();
        return there == null || !there.equals(agent.lastVersion());
    }

    private void save(Agent agent, int number, AgentDraft draft, String note) {
        var author = user.find();
        versions.save(new AgentVersion(
                agent.partnerId(),
                agent.agentId(),
                number,
                draft,
                author.map(CurrentUser.Identity::userId).orElse(null),
                author.map(person -> name(person, agent)).orElse(null),
                note,
                clock.instant()));
    }

    private static String name(CurrentUser.Identity person, Agent agent) {
        return person.partnerId().value().equals(agent.partnerId())
                ? person.displayName()
                : person.displayName() + " (support)";
    }
}
