package com.genius365.agent;

/** What was typed in of an agent that is not made yet, as it is stored. */
record UnfinishedAgent(AgentDraft draft, AgentNumbers numbers) {}
