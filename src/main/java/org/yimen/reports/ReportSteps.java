package org.yimen.reports;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.platform.ProcessSteps;

/** What models do about reports: {@code ${report.tell(caseId,'已受理。','Taken up.')}}. */
@Component
public class ReportSteps implements ProcessSteps {

    private final SealedReporters reporters;
    private final Repeats repeats;
    private final Clock clock;

    ReportSteps(SealedReporters reporters, Repeats repeats, Clock clock) {
        this.reporters = reporters;
        this.repeats = repeats;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "report";
    }

    /** Tells whoever reported, by the receipt, what became of it; no word about the person. */
    public void tell(String caseId, String zh, String en) {
        reporters.answer(UUID.fromString(caseId), zh, en, clock.instant());
    }

    /**
     * Whether the person was reported before: {@code certain} by identity number, {@code possible} by name and
     * community, {@code open} while such a case is still open.
     */
    public Map<String, Object> repeats(String caseId) {
        return repeats.of(UUID.fromString(caseId)).routing();
    }

    /** Joins the report to the open case of the same person, whose process is told. */
    public void merge(String caseId) {
        repeats.merge(UUID.fromString(caseId));
    }
}
