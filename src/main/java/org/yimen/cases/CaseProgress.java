package org.yimen.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is going on in cases right now, told by whoever runs their processes. */
public interface CaseProgress {

    /** The open tasks of each case; cases without one are absent. */
    Map<UUID, List<OpenTask>> openTasks(Collection<UUID> caseIds);

    /** The running or ended total clock of each case; cases without one are absent. */
    Map<UUID, DueView> due(Collection<UUID> caseIds);

    /** Who gets the case first if it were submitted now; refused when that would be nobody. */
    List<NextStep> firstSteps(UUID caseId, @Nullable Long streetId, @Nullable Long communityId);

    /**
     * A task that waits for somebody.
     *
     * @param mine         the acting user has claimed it
     * @param claimable    the acting user may claim it
     * @param forApplicant the applicant may complete it in the portal
     */
    record OpenTask(String taskId, String key, String name, String nameEn, String poolName,
            @Nullable String assigneeName, boolean mine, boolean claimable, boolean forApplicant,
            @Nullable Instant dueAt, String light) {
    }

    /** A deadline as shown: light GREEN, YELLOW, ORANGE, RED; state RUNNING, PAUSED, STOPPED. */
    record DueView(Instant dueAt, String light, String remainingText, String remainingTextEn, String state) {
    }

    /**
     * What would follow: a task with who would get it, a task of whom the case itself will name, a time or message
     * that is waited for, or the end.
     *
     * @param poolName of a task only
     */
    record NextStep(Kind kind, String nodeName, String nodeNameEn, @Nullable String poolName, int people,
            List<String> names) {

        /** TASK, its pool known; NAMED by a form of the case; WAIT; END. */
        public enum Kind { TASK, NAMED, WAIT, END }

        /** Something that waits for nobody in particular. */
        public static NextStep of(Kind kind, String name, String nameEn) {
            return new NextStep(kind, name, nameEn, null, 0, List.of());
        }

        /** A task that nobody could do. */
        public boolean orphaned() {
            return kind == Kind.TASK && people == 0;
        }
    }
}
