package org.yimen.workflow.steps;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseStatus;
import org.yimen.platform.ProcessSteps;
import org.yimen.workflow.deadline.Deadlines;
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

    /** How often a task was completed with an action so far, for {@code camunda:resultVariable}. */
    public int times(String caseId, String task, String action) {
        return desk.timesTaken(UUID.fromString(caseId), task, action);
    }

    /** Ends the case: state with its reason, and all clocks stop. */
    public void close(String caseId, String status, String reason) {
        UUID id = UUID.fromString(caseId);
        desk.changeStatus(id, CaseStatus.valueOf(status), reason);
        ledger.stopAll(id);
    }
}
