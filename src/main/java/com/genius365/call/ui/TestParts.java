package com.genius365.call.ui;

import com.genius365.agent.AgentService;
import com.genius365.call.CallStarter;
import com.genius365.call.TestCallService;
import com.genius365.call.TestChatService;
import org.springframework.stereotype.Component;

/** The doors behind the ways to try an agent out. */
@Component
record TestParts(AgentService agents, TestCallService calls, TestChatService chats, CallStarter starter) {}
