package org.yimen.verification;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.platform.PersonalData;
import org.yimen.verification.DepartmentRequest.State;

/**
 * Takes answers in, however they come. Every answer is kept; one that cannot be true is refused and its lines wait for
 * a person; one that comes twice, or when somebody has settled the line already, changes nothing.
 */
@Service
class AnswerIntake {

    private static final Set<State> AWAITED = Set.of(State.QUEUED, State.SENT, State.GIVEN_UP);

    private final Requests requests;
    private final Reports reports;
    private final Lines lines;
    private final LineHistory history;
    private final Sources sources;
    private final SourceHealth health;
    private final AnswerCheck check;
    private final ReportAssembly assembly;
    private final PersonalData personalData;
    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerIntake(Requests requests, Reports reports, Lines lines, LineHistory history, Sources sources,
            SourceHealth health, AnswerCheck check, ReportAssembly assembly, PersonalData personalData, JdbcClient jdbc, Clock clock) {
        this.requests = requests;
        this.reports = reports;
        this.lines = lines;
        this.history = history;
        this.sources = sources;
        this.health = health;
        this.check = check;
        this.assembly = assembly;
        this.personalData = personalData;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How an answer came. */
    enum Via { CALL, POLL, CALLBACK }

    /** What became of an answer. */
    enum Receipt { USED, NOT_READY, REFUSED, NOT_AWAITED }

    /** Takes one answer in. */
    @Transactional
    public Receipt accept(UUID requestId, Via via, byte[] body) {
        Optional<DepartmentRequest> found = requests.lock(requestId);
        if (found.isEmpty()) {
            return Receipt.NOT_AWAITED;
        }
        DepartmentRequest request = found.get();
        Report report = reports.lock(request.reportId());
        AnswerCheck.Answer answer = check.read(requestId, sources.get(request.sourceCode()), request.persons(), body);
        if (answer.pending()) {
            return Receipt.NOT_READY;
        }
        boolean awaited = awaited(request);
        String verdict = !awaited ? "late" : answer.flaw() == null ? "used" : answer.flaw();
        if (!keep(requestId, via, verdict, body) || !awaited) {
            return Receipt.NOT_AWAITED;
        }
        if (answer.flaw() != null) {
            requests.settle(requestId, State.REFUSED, answer.flaw());
            fail(requestId, answer.flaw());
            assembly.assemble(report);
            return Receipt.REFUSED;
        }
        requests.settle(requestId, State.ANSWERED, null);
        health.answered(request.sourceCode(), request.firstCalledAt());
        use(requestId, answer.values());
        assembly.assemble(report);
        return Receipt.USED;
    }

    /** The lines of a request get no answer. Whoever works on lines holds the report, which is locked after the request. */
    void fail(UUID requestId, String error) {
        requests.lock(requestId).ifPresent(r -> reports.lock(r.reportId()));
        for (Line line : lines.ofRequest(requestId)) {
            if (line.result() == Result.WAITING) {
                lines.failed(line.id(), error);
                history.add(line.id(), LineHistory.Kind.FAILED, Result.ERR, line.state(), error, List.of());
            }
        }
    }

    /** After giving up, an answer is still welcome as long as nobody has settled the lines. */
    private boolean awaited(DepartmentRequest request) {
        return AWAITED.contains(request.state()) && (request.state() != State.GIVEN_UP
                || lines.ofRequest(request.id()).stream().allMatch(Line::unsettled));
    }

    /** Whoever was left out of the request, for want of consent, is left out here. */
    private void use(UUID requestId, Map<String, Optional<Map<String, Object>>> values) {
        for (Line line : lines.ofRequest(requestId)) {
            if (!values.containsKey(line.person().key())) {
                continue;
            }
            Optional<Map<String, Object>> own = values.get(line.person().key());
            Result result = own.isPresent() ? Result.ANSWERED : Result.NODATA;
            lines.answered(line.id(), result, own.orElse(Map.of()), null);
            Line.State state = line.state();
            if (state == Line.State.CONTESTED) {
                state = Line.State.RECHECKED;
                lines.state(line.id(), state, false);
            }
            history.add(line.id(), LineHistory.Kind.ANSWERED, result, state, null, List.of());
        }
    }

    /** Keeps the answer as evidence; false when the very same one was kept before. */
    private boolean keep(UUID requestId, Via via, String verdict, byte[] body) {
        String content = new String(body, 0, Math.min(body.length, AnswerCheck.MOST_BYTES), StandardCharsets.UTF_8);
        return jdbc.sql("""
                insert into verification_answer (request_id, received_at, via, verdict, content_hash, content_sealed)
                values (:request, :now, :via, :verdict, :hash, :content) on conflict do nothing""")
                .param("request", requestId).param("now", Timestamp.from(clock.instant())).param("via", via.name())
                .param("verdict", verdict)
                .param("hash", personalData.lookupHash(Base64.getEncoder().encodeToString(body)))
                .param("content", personalData.encrypt(content)).update() == 1;
    }
}
