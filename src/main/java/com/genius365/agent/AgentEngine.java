package com.genius365.agent;

import com.genius365.provider.AgentDefinition.Model;
import com.genius365.provider.AgentDefinition.Voice;
import com.genius365.provider.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an agent runs, and what only that vendor has.
 *
 * @param connection null: the one the workspace uses for this vendor
 */
public record AgentEngine(
        @NotNull(message = "Choose a provider.") Provider provider,
        @Nullable UUID connection,
        @Valid Model model,
        @Valid Voice voice) {}
