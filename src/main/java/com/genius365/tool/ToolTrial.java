package com.genius365.tool;

import com.genius365.access.ChangeLog;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Ids;
import com.genius365.common.Refusal;
import com.genius365.database.RateLimits;
import com.genius365.database.RateLimits.Limit;
import java.time.Duration;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs a tool with sample arguments, for the person who makes it. Takes as long as the tool, so never on a session's lock. */
@Service
public class ToolTrial {

    private static final Limit OFTEN = new Limit(30, Duration.ofMinutes(1));
    private static final int LONGEST = 20_000;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ToolBook book;
    private final ToolRunner runner;
    private final RateLimits limits;

    ToolTrial(ToolBook book, ToolRunner runner, RateLimits limits) {
        this.book = book;
        this.runner = runner;
        this.limits = limits;
    }

    /**
     * Runs it as it is saved.
     *
     * @param arguments an object in JSON
     * @throws Refusal where they are not, or it was tried too often
     */
    @RequiresPermission(Permission.AGENT_EDIT)
    public ToolAnswer run(WorkspaceId workspace, ToolId id, String arguments) {
        var tool = book.open(id);
        ChangeLog.about(tool.name());
        var read = read(arguments);
        if (!limits.count("tool-trial/" + workspace, OFTEN)) {
            throw new Refusal("Tools were tried 30 times within a minute. Wait a little.");
        }
        return runner.run(tool, read, ToolOccasion.trial("trial-" + Ids.next()));
    }

    private static JsonNode read(String arguments) {
        try {
            var read = MAPPER.readTree(arguments.isBlank() ? "{}" : arguments);
            if (read.isObject() && arguments.length() <= LONGEST) {
                return read;
            }
        } catch (JacksonException e) {
            // Said below.
        }
        throw new Refusal("The sample arguments must be an object in JSON, like {\"city\": \"Berlin\"}.");
    }
}
