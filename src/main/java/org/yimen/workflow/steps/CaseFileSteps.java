package org.yimen.workflow.steps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseStatus;
import org.yimen.platform.ProcessSteps;
import org.yimen.workflow.deadline.Deadlines;
import org.yimen.workflow.inbox.InboxTask;
import org.yimen.workflow.inbox.InboxTasks;

/** What process models may do with the case file, called as {@code ${caseFile.status(caseId, 'PRECHECK')}}. */
@Component
public class CaseFileSteps implements ProcessSteps {

    /** The clock that runs from acceptance to the end, where the item declares one. */
    static final String TOTAL = "total";

    private final CaseDesk desk;
    private final DeadlineSteps deadlines;
    private final Deadlines ledger;
    private final InboxTasks inbox;

    CaseFileSteps(CaseDesk desk, DeadlineSteps deadlines, Deadlines ledger, InboxTasks inbox) {
        this.desk = desk;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.inbox = inbox;
    }

    @Override
    public String name() {
        return "caseFile";
    }

    /** Moves the case to an upper state. */
    public void status(String caseId, String status) {
        desk.changeStatus(UUID.fromString(caseId), CaseStatus.valueOf(status), null);
    }

    /** Moves the case to an upper state for a reason told in its timeline. */
    public void status(String caseId, String status, String reason) {
        desk.changeStatus(UUID.fromString(caseId), CaseStatus.valueOf(status), reason);
    }

    /** Accepts the case: acceptance number, state, and the total clock where the item has one. */
    public void accept(String caseId) {
        UUID id = UUID.fromString(caseId);
        inbox.numbered(id, desk.assignNumber(id));
        desk.changeStatus(id, CaseStatus.ACCEPTED, null);
        deadlines.startIfDeclared(id, TOTAL);
    }

    /** The decision is made though the case goes on, so that nobody withdraws it any more. */
    public void decided(String caseId) {
        desk.decide(UUID.fromString(caseId));
    }

    /** How often a task was completed with an action so far, for {@code camunda:resultVariable}. */
    public int times(String caseId, String task, String action) {
        return desk.timesTaken(UUID.fromString(caseId), task, action);
    }

    /** How many rows a list of a form has, for {@code camunda:resultVariable} and tasks done once for each of them. */
    public int rows(String caseId, String form, String list) {
        return desk.latest(UUID.fromString(caseId), form).get(list) instanceof List<?> rows ? rows.size() : 0;
    }

    /**
     * How many of these tasks, named with blanks between, were last completed with an action: the opinions that agree,
     * where any or N of M suffice. For {@code camunda:resultVariable}.
     */
    public int agreeing(String caseId, String tasks, String action) {
        Map<String, InboxTask> latest = new HashMap<>();
        inbox.ofCase(UUID.fromString(caseId)).stream().filter(task -> task.outcome() != null && task.endedAt() != null)
                .forEach(task -> latest.merge(task.taskKey(), task, (one, other) ->
                        other.endedAt().isBefore(one.endedAt()) ? one : other));
        return (int) Stream.of(tasks.trim().split("\\s+")).distinct().map(latest::get)
                .filter(task -> task != null && action.equals(task.outcome())).count();
    }

    /** Ends the case for a reason that a field of a form completes: where it was sent, what was found. */
    public void close(String caseId, String status, String reason, String form, String field) {
        Object more = desk.latest(UUID.fromString(caseId), form).get(field);
        close(caseId, status, more == null ? reason : reason + "：" + more);
    }

    /** Ends the case: state with its reason, and all clocks stop. */
    public void close(String caseId, String status, String reason) {
        UUID id = UUID.fromString(caseId);
        desk.changeStatus(id, CaseStatus.valueOf(status), reason);
        ledger.stopAll(id);
    }
}
