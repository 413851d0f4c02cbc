package com.genius365.agent;

/** An agent to choose from in a list. */
public record AgentChoice(AgentId id, String name) {}
