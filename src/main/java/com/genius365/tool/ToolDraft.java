package com.genius365.tool;

import jakarta.validation.constraints.NotNull;
import tools.jackson.databind.JsonNode;

/**
 * A tool as a person defines it.
 *
 * @param name what the model calls it by
 * @param description tells the model when and how to use it
 * @param parameters what the agent has to find out first: a JSON schema, see {@link ParameterSchema}
 */
public record ToolDraft(
        @NotNull String name,
        @NotNull String description,
        @NotNull JsonNode parameters,
        @NotNull ToolSetup setup) {}
