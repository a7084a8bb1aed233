package org.yimen.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseContinued;
import org.yimen.cases.CaseSubmitted;
import org.yimen.cases.CaseWithdrawn;
import org.yimen.platform.ProcessSteps;

/** What process models may do with the economic check, called as {@code ${verification.request(caseId)}}. */
@Component
public class VerificationSteps implements ProcessSteps {

    private final VerificationDesk desk;
    private final ConsentDesk consents;
    private final Reports reports;
    private final Clock clock;

    VerificationSteps(VerificationDesk desk, ConsentDesk consents, Reports reports, Clock clock) {
        this.desk = desk;
        this.consents = consents;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "verification";
    }

    /**
     * Asks every source of the manifest about every person, after the commit. A round that is awaited is not begun
     * twice. 422 {@code consent-missing} where somebody's consent is not valid.
     */
    public void request(String caseId) {
        desk.request(UUID.fromString(caseId), Consent.Scope.APPLICATION, null);
    }

    /** Takes in the consents that a form handed in since holds, as {@code verification.consented} finds them. */
    public void consents(String caseId) {
        consents.takeFromForm(UUID.fromString(caseId));
    }

    /** Whether somebody's consent is missing, to send the case to a supplement instead of asking. */
    public boolean consentMissing(String caseId) {
        return desk.consentMissing(UUID.fromString(caseId));
    }

    /** CLEAN, DIFF, OVER, INCOMPLETE; WAITING while answers are awaited, EXPIRED when too old, NONE when never asked. */
    public String outcome(String caseId) {
        return reports.latest(UUID.fromString(caseId)).map(this::outcome).orElse("NONE");
    }

    private String outcome(Report report) {
        Outcome outcome = report.outcome();
        LocalDate until = report.validUntil();
        if (outcome == null || until == null) {
            return "WAITING";
        }
        return outcome != Outcome.INCOMPLETE && until.isBefore(LocalDate.now(clock)) ? "EXPIRED" : outcome.name();
    }

    /** Asks again where there was no answer or what was found is contested. */
    public void recheck(String caseId) {
        desk.askAgain(UUID.fromString(caseId), l -> l.unsettled() || l.state() == Line.State.CONTESTED);
    }

    /** Asks some sources again, e.g. {@code 'BANK,VEHICLE'}. */
    public void recheck(String caseId, String sources) {
        Set<String> codes = Arrays.stream(sources.split(",")).map(String::strip).collect(Collectors.toSet());
        desk.askAgain(UUID.fromString(caseId), l -> codes.contains(l.sourceCode()));
    }

    /** Marks every finding as told to the applicant (57号 article 18); put it beside the letter that does so. */
    public void tell(String caseId) {
        desk.tell(UUID.fromString(caseId));
    }

    /** Whether something was found that the applicant has not been told of, so that he is not told twice. */
    public boolean untold(String caseId) {
        return desk.untold(UUID.fromString(caseId));
    }

    /** The applicant contests: the findings that he named one by one, or else all that he was told of. */
    public void contest(String caseId) {
        desk.contest(UUID.fromString(caseId));
    }

    /** Ends the time to contest: what was told and not contested stands. */
    public void stand(String caseId) {
        desk.stand(UUID.fromString(caseId));
    }

    /** Whether a contested finding is still undecided. */
    public boolean contested(String caseId) {
        return desk.contested(UUID.fromString(caseId));
    }

    /** Ends all consents of the case and calls off what is not answered: at refusal or when payment ends. */
    public void expireConsents(String caseId) {
        desk.end(UUID.fromString(caseId));
    }

    /** Before the process begins, so that its first step finds the consents of the form. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(CaseSubmitted submitted) {
        consents.takeFromForm(submitted.caseId());
    }

    @EventListener
    void on(CaseContinued continued) {
        consents.takeOver(continued.caseId(), continued.earlier());
    }

    @EventListener
    void on(CaseWithdrawn withdrawn) {
        desk.end(withdrawn.caseId());
    }
}
