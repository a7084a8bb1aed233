package org.yimen.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.catalog.Catalog;
import org.yimen.platform.DomainProblem;

/**
 * What other modules may do to a case file in the course of its process. Nobody else writes case status. Permission
 * is the caller's matter: these are the house's own hands.
 */
@Service
@Transactional(propagation = Propagation.REQUIRED)
public class CaseDesk {

    private final CaseFiles files;
    private final CaseNumbers numbers;
    private final Submissions submissions;
    private final Timeline timeline;
    private final CaseDescription description;
    private final Catalog catalog;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseDesk(CaseFiles files, CaseNumbers numbers, Submissions submissions, Timeline timeline,
            CaseDescription description, Catalog catalog, JdbcClient jdbc, ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.numbers = numbers;
        this.submissions = submissions;
        this.timeline = timeline;
        this.description = description;
        this.catalog = catalog;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The case; 404 when there is none. */
    @Transactional(readOnly = true)
    public CaseView get(UUID caseId) {
        return CaseView.from(file(caseId));
    }

    /** Serialises work on one case: waits for whoever holds it. */
    public void lock(UUID caseId) {
        files.lockById(caseId).orElseThrow(DomainProblem::notFound);
    }

    /**
     * Moves the case to another state and tells so in its timeline.
     *
     * @param reason why, in Chinese; needed where the case ends
     */
    public void changeStatus(UUID caseId, CaseStatus to, @Nullable String reason) {
        CaseFile file = file(caseId);
        CaseStatus from = file.status();
        if (from == to) {
            return;
        }
        if (from.closed()) {
            throw DomainProblem.conflict("state-conflict", "办件已办结（" + from.zh() + "），不能改为" + to.zh() + "。",
                    "The case is closed (" + from.en() + ").");
        }
        file.moveTo(to, reason, clock.instant());
        files.saveAndFlush(file);
        timeline.add(caseId, TimelineEntry.system("STATUS", to.zh(), to.en(),
                reason == null ? Map.of("from", from.name()) : Map.of("from", from.name(), "reason", reason)));
        events.publishEvent(new CaseStatusChanged(caseId, from, to));
    }

    /**
     * Opens a closed case again, after a review or a judgment set its decision aside or the office corrects itself
     * (common.md §4). What was gathered stays.
     */
    public void reopen(UUID caseId, String reason) {
        CaseFile file = file(caseId);
        if (!file.status().closed()) {
            throw DomainProblem.conflict("state-conflict", "办件尚未办结，不能重新打开。", "The case is not closed.");
        }
        CaseStatus from = file.status();
        file.reopen();
        files.saveAndFlush(file);
        timeline.add(caseId, TimelineEntry.system("STATUS", "重新打开", "Opened again",
                Map.of("from", from.name(), "reason", reason)));
        events.publishEvent(new CaseStatusChanged(caseId, from, file.status()));
    }

    /** The decision is made, though the case goes on: from now on it is neither withdrawn nor terminated (common.md §4). */
    public void decide(UUID caseId) {
        CaseFile file = file(caseId);
        file.decide(clock.instant());
        files.saveAndFlush(file);
    }

    /** Gives the acceptance number, e.g. {@code 210203-DB01-20261123-00012}, and fixes the time of acceptance. */
    public String assignNumber(UUID caseId) {
        CaseFile file = file(caseId);
        if (file.acceptedAt() == null) {
            file.accept(numbers.acceptance(file.regionCode(), catalog.release(file.releaseId()).numberCode()),
                    clock.instant());
            files.saveAndFlush(file);
        }
        return java.util.Objects.requireNonNull(file.number());
    }

    /**
     * Keeps a form handed in for the case, encrypted, as its next version.
     *
     * @return the submission's id
     */
    public long recordSubmission(UUID caseId, String formKey, Map<String, Object> data, @Nullable String taskId) {
        CaseFile file = file(caseId);
        long id = submissions.add(caseId, formKey, catalog.form(file.releaseId(), formKey).id(), data, taskId);
        if (formKey.equals(catalog.release(file.releaseId()).applicationForm())) {
            description.apply(file, data);
            files.saveAndFlush(file);
            if (!catalog.release(file.releaseId()).ofOrganisations()) { // its persons are no household
                events.publishEvent(new PartiesRecorded(caseId));
            }
        }
        return id;
    }

    /** The latest version of a form, empty when none was handed in. */
    @Transactional(readOnly = true)
    public Map<String, Object> latest(UUID caseId, String formKey) {
        return submissions.latest(caseId).getOrDefault(formKey, Map.of());
    }

    /** The latest version of every form, by form key. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, Object>> latestOfAll(UUID caseId) {
        return submissions.latest(caseId);
    }

    /**
     * When the latest of these forms was handed in; empty when none was, or none is named. Of the application it is the
     * first time, since correcting it does not give more time.
     */
    @Transactional(readOnly = true)
    public Optional<Instant> lastSubmitted(UUID caseId, List<String> formKeys) {
        return formKeys.isEmpty() ? Optional.empty() : submissions.last(caseId, formKeys,
                catalog.release(file(caseId).releaseId()).applicationForm());
    }

    /** The applicant's identity number in full, for letters and registers inside the house. */
    @Transactional(readOnly = true)
    public @Nullable String applicantIdNumber(UUID caseId) {
        return description.idNumber(file(caseId));
    }

    public void addTimeline(UUID caseId, TimelineEntry entry) {
        timeline.add(caseId, entry);
    }

    /** How often a task of this name was completed with this action so far. */
    @Transactional(readOnly = true)
    public int timesTaken(UUID caseId, String node, String action) {
        return timeline.times(caseId, node, action);
    }

    /** Adds somebody to those who have a part in the case; nothing happens when he has it already. */
    public void addParticipant(UUID caseId, Participant participant) {
        jdbc.sql("""
                INSERT INTO case_participant (case_id, kind, pool, account_id) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING""")
                .params(caseId, participant.kind().name(), participant.pool(), participant.accountId()).update();
    }

    /** Who was let into the case for good, beside its tasks. */
    @Transactional(readOnly = true)
    public List<Participant> team(UUID caseId) {
        return jdbc.sql("SELECT pool, account_id FROM case_participant WHERE case_id = ? AND kind = 'GRANTED' AND until IS NULL")
                .params(caseId).query((rs, n) -> new Participant(Participant.Kind.GRANTED, rs.getString("pool"),
                        rs.getObject("account_id", Long.class))).list();
    }

    /** Lets an account read the case until then, or longer where it may already. */
    public void admitUntil(UUID caseId, long accountId, Instant until) {
        jdbc.sql("""
                INSERT INTO case_participant (case_id, kind, account_id, until) VALUES (:case, 'GRANTED', :account, :until)
                ON CONFLICT (case_id, kind, pool, account_id) DO UPDATE SET until =
                    CASE WHEN case_participant.until IS NULL THEN NULL
                         ELSE greatest(case_participant.until, excluded.until) END""")
                .param("case", caseId).param("account", accountId).param("until", until.atOffset(ZoneOffset.UTC)).update();
    }

    /** Takes a part away again. */
    public void removeParticipant(UUID caseId, Participant participant) {
        jdbc.sql("""
                DELETE FROM case_participant WHERE case_id = ? AND kind = ? AND pool IS NOT DISTINCT FROM ?
                AND account_id IS NOT DISTINCT FROM ?::bigint""")
                .params(caseId, participant.kind().name(), participant.pool(), participant.accountId()).update();
    }

    private CaseFile file(UUID caseId) {
        return files.findById(caseId).orElseThrow(DomainProblem::notFound);
    }
}
