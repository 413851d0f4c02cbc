package com.genius365.call;

import com.genius365.access.InWorkspace;
import com.genius365.access.WorkspaceId;
import com.genius365.agent.Agents;
import com.genius365.common.Refusal;
import com.genius365.provider.Provider;
import com.genius365.tenancy.WorkspaceLimits;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a call down where the workspace may have one more, counted and written in one transaction. */
@Component
class CallQuotaBook {

    private record Used(long live, long minutes) {}

    /** What has not ended by then never will; it is settled elsewhere. */
    private static final Duration LONGEST_CALL = Duration.ofDays(1);

    private final CallBook book;
    private final WorkspaceLimits limits;
    private final JdbcClient jdbc;
    private final Clock clock;

    CallQuotaBook(CallBook book, WorkspaceLimits limits, JdbcClient jdbc, Clock clock) {
        this.book = book;
        this.limits = limits;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param toNumber null: in the browser of whoever starts it
     * @throws Refusal where all lines are in use, or the month's minutes are used up
     */
    @InWorkspace
    @Transactional
    public CallId intend(
            WorkspaceId workspace,
            Agents.CallableAgent agent,
            Provider provider,
            @Nullable String toNumber,
            @Nullable UUID startedBy) {
        var limit = limits.claim(workspace);
        var used = used(workspace);
        if (used.live() >= limit.concurrentCalls()) {
            throw new Refusal("This workspace may have " + limit.concurrentCalls()
                    + " calls at a time and has them. Call again when one has ended, or ask your agency for more.");
        }
        if (used.minutes() >= limit.minutesPerMonth()) {
            throw new Refusal(
                    "The " + limit.minutesPerMonth() + " minutes of this month are used up. Ask your agency for more.");
        }
        return book.intend(workspace, agent, provider, toNumber, startedBy);
    }

    /**
     * The bound on ids spares reading old partitions. Ids are made by the machine's time and rows by the program's clock,
     * so it is taken by the database's, and wide.
     */
    private Used used(WorkspaceId workspace) {
        var now = clock.instant();
        return jdbc.sql("""
                        select count(*) filter (where status in ('INITIATED', 'RINGING', 'IN_PROGRESS')
                                                  and created_at > :recent) as live,
                               coalesce(sum(ceil(duration_seconds / 60.0))
                                        filter (where created_at >= :month), 0) as minutes
                        from call
                        where workspace_id = :workspace and id >= uuid_from_time(now() - interval '33 days')""")
                .param("workspace", workspace.value())
                .param("recent", Timestamp.from(now.minus(LONGEST_CALL)))
                .param("month", Timestamp.from(limits.monthStart(workspace, now)))
                .query((row, number) -> new Used(row.getLong("live"), row.getLong("minutes")))
                .single();
    }
}
