package org.yimen.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yimen.verification.AnswerIntake.Receipt;
import org.yimen.verification.AnswerIntake.Via;
import org.yimen.verification.DepartmentClient.Reply;
import org.yimen.verification.DepartmentRequest.State;

/**
 * Carries one request at a time to its department, or asks for the answer. No transaction is open while a department is
 * called; what came of it is written in one of its own. A node that dies in between leaves a claim that runs out.
 */
@Component
class Courier {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 12;

    private final Requests requests;
    private final Reports reports;
    private final Lines lines;
    private final Consents consents;
    private final Sources sources;
    private final SourceHealth health;
    private final DepartmentClient client;
    private final AnswerIntake intake;
    private final ReportAssembly assembly;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Courier(Requests requests, Reports reports, Lines lines, Consents consents, Sources sources, SourceHealth health,
            DepartmentClient client, AnswerIntake intake, ReportAssembly assembly, TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.reports = reports;
        this.lines = lines;
        this.consents = consents;
        this.sources = sources;
        this.health = health;
        this.client = client;
        this.intake = intake;
        this.assembly = assembly;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Works on the next request that is due; false when there is none. */
    boolean next() {
        Optional<DepartmentRequest> claimed = transaction.execute(tx -> {
            Optional<DepartmentRequest> due = requests.claim();
            due.ifPresent(r -> health.probing(r.sourceCode()));
            return due;
        });
        if (claimed == null || claimed.isEmpty()) {
            return false;
        }
        DepartmentRequest request = claimed.get();
        if (request.state() == State.QUEUED) {
            Optional<DepartmentRequest> allowed = transaction.execute(tx -> consented(request));
            if (allowed == null || allowed.isEmpty()) {
                return true;
            }
            carry(allowed.get(), Via.CALL);
        } else {
            carry(request, Via.POLL);
        }
        return true;
    }

    /** Gives up what has waited too long or whose source is switched off, so that a person takes over. */
    int giveUpOverdue() {
        List<UUID> overdue = requests.overdue();
        overdue.forEach(id -> transaction.executeWithoutResult(tx -> requests.lock(id).ifPresent(r ->
                giveUp(r, sources.find(r.sourceCode()).map(Source::on).orElse(false) ? "no-answer" : "source-off"))));
        return overdue.size();
    }

    /** Calls a request off, e.g. because the application was withdrawn. */
    void cancel(UUID requestId, String why) {
        requests.lock(requestId).filter(r -> r.state() == State.QUEUED || r.state() == State.SENT).ifPresent(r -> {
            requests.settle(requestId, State.CANCELLED, why);
            intake.fail(requestId, why);
            assembly.assemble(r.reportId());
        });
    }

    /** Leaves out everybody whose consent does not stand at this moment; empty when nobody remains. */
    private Optional<DepartmentRequest> consented(DepartmentRequest request) {
        Map<String, Consent> valid = consents.valid(request.caseId(), reports.get(request.reportId()).purpose());
        List<Person> allowed = request.persons().stream().filter(p -> valid.containsKey(p.key()))
                .map(p -> p.with(valid.get(p.key()).id().toString())).toList();
        if (allowed.size() < request.persons().size()) {
            reports.lock(request.reportId());
            lines.ofRequest(request.id()).stream().filter(l -> !valid.containsKey(l.person().key()))
                    .forEach(l -> lines.failed(l.id(), VerificationDesk.NO_CONSENT));
        }
        if (allowed.isEmpty()) {
            requests.settle(request.id(), State.CANCELLED, VerificationDesk.NO_CONSENT);
            assembly.assemble(request.reportId());
            return Optional.empty();
        }
        if (allowed.equals(request.persons())) {
            return Optional.of(request);
        }
        requests.narrow(request.id(), allowed);
        return Optional.of(new DepartmentRequest(request.id(), request.reportId(), request.caseId(),
                request.sourceCode(), allowed, request.state(), request.ticket(), request.attempts(),
                request.requestedAt(), request.firstCalledAt()));
    }

    private void carry(DepartmentRequest request, Via via) {
        Reply reply = sources.address(request.sourceCode())
                .map(base -> via == Via.CALL ? client.send(request, base) : client.poll(request, base))
                .orElseGet(() -> new Reply.Failed("no-address"));
        transaction.executeWithoutResult(tx -> after(request, via, reply));
    }

    private void after(DepartmentRequest request, Via via, Reply reply) {
        Source source = sources.get(request.sourceCode());
        if (reply instanceof Reply.Taken taken) {
            health.succeeded(source.code());
            requests.waiting(request.id(), taken.ticket(), poll(source, request));
        } else if (reply instanceof Reply.Answered answered) {
            health.succeeded(source.code());
            if (intake.accept(request.id(), via, answered.body()) != Receipt.NOT_READY) {
                return;
            }
            if (via == Via.POLL) {
                requests.waiting(request.id(), null, poll(source, request));
            } else {
                failed(request, source, "no-ticket", false);
            }
        } else if (reply instanceof Reply.Forgotten) {
            failed(request, source, "forgotten", true);
        } else if (reply instanceof Reply.Failed failed) {
            health.failed(source.code(), failed.error());
            failed(request, source, failed.error(), false);
        }
    }

    private void failed(DepartmentRequest request, Source source, String error, boolean forgotten) {
        if (request.attempts() + 1 >= source.maxAttempts()) {
            requests.lock(request.id()).ifPresent(r -> giveUp(r, error));
        } else {
            requests.failed(request.id(), error, backOff(source, request.attempts()), forgotten);
        }
    }

    private void giveUp(DepartmentRequest request, String error) {
        if (request.state() == State.QUEUED || request.state() == State.SENT) {
            requests.settle(request.id(), State.GIVEN_UP, error);
            intake.fail(request.id(), error);
            assembly.assemble(request.reportId());
        }
    }

    /** Soon at first, then as long as it has taken so far, and no longer than the source says. */
    private Duration poll(Source source, DepartmentRequest request) {
        Duration longest = java.util.Objects.requireNonNull(source.poll());
        Instant first = request.firstCalledAt();
        Duration since = first == null ? SOON : Duration.between(first, clock.instant());
        Duration wait = since.compareTo(SOON) < 0 ? SOON : since;
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** Doubled with each attempt up to an hour, of which half is left to chance, so that nodes do not call in step. */
    static Duration backOff(Source source, int attempts) {
        long first = java.util.Objects.requireNonNull(source.backOff()).toMillis();
        long full = Math.min(LONGEST_WAIT.toMillis(), first << Math.min(attempts, MOST_DOUBLINGS));
        return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
    }
}
