package org.yimen.workflow.steps;

import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseView;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.organization.TimeLimit;
import org.yimen.platform.ProcessSteps;
import org.yimen.workflow.deadline.Deadlines;
import org.yimen.workflow.deadline.Limits;
import org.yimen.workflow.deadline.NewClock;

/** What process models may do with time limits, called as {@code ${deadline.start(caseId, 'total')}}. */
@Component
public class DeadlineSteps implements ProcessSteps {

    private final Deadlines deadlines;
    private final Limits limits;
    private final CaseDesk desk;
    private final Catalog catalog;

    DeadlineSteps(Deadlines deadlines, Limits limits, CaseDesk desk, Catalog catalog) {
        this.deadlines = deadlines;
        this.limits = limits;
        this.desk = desk;
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "deadline";
    }

    /** Starts a clock that the item's manifest declares. */
    public void start(String caseId, String code) {
        if (!startIfDeclared(UUID.fromString(caseId), code)) {
            throw Limits.unknown(code);
        }
    }

    boolean startIfDeclared(UUID caseId, String code) {
        CaseView file = desk.get(caseId);
        var limit = catalog.release(file.releaseId()).limit(code);
        limit.ifPresent(declared -> deadlines.start(clock(file, declared)));
        return limit.isPresent();
    }

    private NewClock clock(CaseView file, ServiceItem.Limit declared) {
        return new NewClock(file.id(), null, null, declared.code(), declared.name(),
                declared.nameEn() == null ? declared.name() : declared.nameEn(),
                limits.resolve(declared, file), declared.legalBasis(),
                desk.lastSubmitted(file.id(), declared.since()).orElse(null));
    }

    /** Stops counting for a legal reason: SUPPLEMENT, HEARING, APPRAISAL or EXT_REPLY. */
    public void pause(String caseId, String reason) {
        deadlines.pause(UUID.fromString(caseId), reason);
    }

    /** Counts on. */
    public void resume(String caseId) {
        deadlines.resume(UUID.fromString(caseId));
    }

    /** Adds to a clock, e.g. {@code ${deadline.extend(caseId, 'total', '15WD', '情况复杂')}}. */
    public void extend(String caseId, String code, String limit, String reason) {
        UUID id = UUID.fromString(caseId);
        deadlines.extend(id, code, limits.resolve(limit, desk.get(id)), reason);
    }

    /** Extends a clock to so much in all, whatever it began with: {@code ${deadline.extendTo(caseId, 'total', '45WD', '情况复杂')}}. */
    public void extendTo(String caseId, String code, String limit, String reason) {
        UUID id = UUID.fromString(caseId);
        deadlines.extendTo(id, code, limits.resolve(limit, desk.get(id)), reason);
    }

    /** Stops the case's own clocks for good. */
    public void stop(String caseId) {
        deadlines.stop(UUID.fromString(caseId));
    }

    /** Stops one of the case's own clocks, what it was for being done; the others go on. */
    public void stop(String caseId, String code) {
        deadlines.stop(UUID.fromString(caseId), code);
    }

    /** When a limit that starts now would end, for a timer. */
    public Date limitEnd(String limit) {
        return Date.from(deadlines.limitEnd(TimeLimit.parse(limit)));
    }

    /** The same for a limit set by a policy parameter of the case's region. */
    public Date limitEnd(String caseId, String limit) {
        return Date.from(deadlines.limitEnd(limits.resolve(limit, desk.get(UUID.fromString(caseId)))));
    }
}
