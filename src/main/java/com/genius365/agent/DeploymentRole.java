package com.genius365.agent;

/** What an engine is to an agent. */
enum DeploymentRole {
    /** It makes and takes the agent's calls. */
    ACTIVE,
    /** It has the agent too, ready to be switched to. */
    STANDBY
}
