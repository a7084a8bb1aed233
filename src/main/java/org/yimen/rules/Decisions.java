package org.yimen.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.DecisionResults;
import org.yimen.catalog.Resource;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.PersonalData;

/** Evaluates decisions of the release a case pins, and keeps inputs, outcome and trace so that it can be proven later. */
@Service
public class Decisions implements DecisionResults {

    private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);

    private final Catalog catalog;
    private final DecisionModels models;
    private final Evaluations evaluations;
    private final PersonalData personalData;
    private final Clock clock;

    Decisions(Catalog catalog, DecisionModels models, Evaluations evaluations, PersonalData personalData, Clock clock) {
        this.catalog = catalog;
        this.models = models;
        this.evaluations = evaluations;
        this.personalData = personalData;
        this.clock = clock;
    }

    private record Run(String name, List<Map<String, Object>> results, List<RuleTrace> trace, String outputs) {

        String traceText() {
            return CanonicalJson.text(trace);
        }
    }

    /**
     * Evaluates a decision of a release, with the decisions it requires, and keeps the evaluation.
     *
     * @param inputs the context of the case: {@code data}, {@code param}, {@code today}, {@code applicationDate} ...
     */
    @Transactional
    public DecisionOutcome evaluate(UUID caseId, long releaseId, String decisionKey, Map<String, Object> inputs) {
        Resource dmn = book(releaseId, decisionKey);
        String text = CanonicalJson.write(inputs);
        int version = catalog.version(releaseId);
        Run run = run(dmn.hash(), dmn.bytes(), decisionKey, version, CanonicalJson.inputs(text));
        long id = evaluations.keep(new Evaluations.Row(0, caseId, releaseId, version, decisionKey, run.name(),
                dmn.hash(), personalData.encrypt(text), run.outputs(), run.traceText(), clock.instant()), dmn.bytes());
        return new DecisionOutcome(id, run.results(), run.trace());
    }

    /** Whether a release has such a decision. */
    public boolean has(long releaseId, String decisionKey) {
        List<Resource> files = catalog.resources(releaseId, ".dmn");
        return !files.isEmpty() && holds(models.book(files), decisionKey);
    }

    /** What was decided for a case, oldest first. Whether the caller may read the case is the caller's to check. */
    @Transactional(readOnly = true)
    public List<EvaluationView> ofCase(UUID caseId) {
        return evaluations.ofCase(caseId).stream().map(row -> new EvaluationView(row.id(), row.decisionKey(),
                row.decisionName(), row.at(), row.versionNo(), CanonicalJson.rows(row.outputs()),
                trace(row.trace()))).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Map<String, Object>> latestOf(UUID caseId) {
        Map<String, Map<String, Object>> latest = new LinkedHashMap<>();
        evaluations.latestOutputs(caseId).forEach((key, outputs) -> {
            List<Map<String, Object>> rows = CanonicalJson.rows(outputs);
            latest.put(key, rows.isEmpty() ? Map.of() : rows.get(0));
        });
        return latest;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> evaluationOf(UUID caseId, String decisionKey) {
        return evaluations.latest(caseId, decisionKey);
    }

    /**
     * Runs a kept evaluation again on its own inputs and DMN, with other policy parameters: what a new standard means
     * for a household. Nothing is kept.
     *
     * @param param the parameters, nested by the dots of their codes
     */
    @Transactional(readOnly = true)
    public Recalculation recalculate(long evaluationId, Map<String, Object> param) {
        Evaluations.Row row = kept(evaluationId);
        Map<String, Object> before = CanonicalJson.inputs(personalData.decrypt(row.inputs()));
        byte[] dmn = evaluations.dmn(row.dmnHash());
        Map<String, Object> after = CanonicalJson.inputs(CanonicalJson.write(with(before, param)));
        return new Recalculation(
                run(row.dmnHash(), dmn, row.decisionKey(), row.versionNo(), before).results(),
                run(row.dmnHash(), dmn, row.decisionKey(), row.versionNo(), after).results(),
                before.get("param") instanceof Map<?, ?> old ? DifferingValues.between(old, param) : List.of());
    }

    /** Does the same and keeps it as an evaluation of the same case, so that the new amount can be replayed. */
    @Transactional
    public long keepRecalculated(long evaluationId, Map<String, Object> param) {
        Evaluations.Row row = kept(evaluationId);
        String text = CanonicalJson.write(with(CanonicalJson.inputs(personalData.decrypt(row.inputs())), param));
        byte[] dmn = evaluations.dmn(row.dmnHash());
        Run run = run(row.dmnHash(), dmn, row.decisionKey(), row.versionNo(), CanonicalJson.inputs(text));
        return evaluations.keep(new Evaluations.Row(0, row.caseId(), row.releaseId(), row.versionNo(),
                row.decisionKey(), run.name(), row.dmnHash(), personalData.encrypt(text), run.outputs(),
                run.traceText(), clock.instant()), dmn);
    }

    private Evaluations.Row kept(long evaluationId) {
        return evaluations.find(evaluationId).orElseThrow(
                () -> DomainProblem.notFound("没有这次规则判定", "There is no such evaluation"));
    }

    private static Map<String, Object> with(Map<String, Object> inputs, Map<String, Object> param) {
        Map<String, Object> changed = new LinkedHashMap<>(inputs);
        changed.put("param", param);
        return changed;
    }

    /** Runs a kept evaluation again, on its own inputs and the bytes of its own DMN. */
    @Transactional(readOnly = true)
    public Replay replay(long evaluationId) {
        Evaluations.Row row = kept(evaluationId);
        Run run = run(row.dmnHash(), evaluations.dmn(row.dmnHash()), row.decisionKey(), row.versionNo(),
                CanonicalJson.inputs(personalData.decrypt(row.inputs())));
        return new Replay(evaluationId, run.outputs().equals(row.outputs()), run.traceText().equals(row.trace()));
    }

    private Run run(String hash, byte[] dmn, String key, int version, Map<String, Object> inputs) {
        DecisionModel model = models.model(hash, dmn);
        DmnDecision decision = model.decision(key).orElseThrow();
        DecisionEngine.Evaluated evaluated;
        try {
            evaluated = models.engine().evaluate(model, decision, inputs);
        } catch (RuntimeException e) {
            LOG.debug("Decision {} fails", key, e); // the engine's words may quote inputs, so they stay out of the log
            throw DomainProblem.unprocessable("decision-failed", "规则“" + decision.getName() + "”无法判定,请检查填报数据",
                    "The decision " + key + " cannot be evaluated; please check the data");
        }
        Discretion discretion = new Discretion(inputs, model.words());
        return new Run(decision.getName() == null ? key : decision.getName(), evaluated.results(),
                new Tracing(model, version, discretion).of(evaluated),
                CanonicalJson.text(discretion.figures(evaluated.results())));
    }

    private Resource book(long releaseId, String key) {
        List<Resource> files = catalog.resources(releaseId, ".dmn");
        if (files.isEmpty() || !holds(models.book(files), key)) {
            throw new IllegalArgumentException(
                    "Release " + releaseId + " of " + catalog.release(releaseId).code() + " has no decision " + key);
        }
        return models.book(files);
    }

    private boolean holds(Resource book, String key) {
        return models.model(book.hash(), book.bytes()).decisions().containsKey(key);
    }

    private static List<RuleTrace> trace(String text) {
        try {
            return CanonicalJson.JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept trace cannot be read", e);
        }
    }
}
