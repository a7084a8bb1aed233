package org.yimen.workflow.deadline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseView;
import org.yimen.cases.ExpressionFacts;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.LimitParameters;
import org.yimen.catalog.PolicyParameters;
import org.yimen.catalog.ServiceItem;
import org.yimen.organization.TimeLimit;
import org.yimen.platform.DomainProblem;

/** Reads time limits that models and manifests write, literally or by the name of a policy parameter. */
@Component
public class Limits {

    private static final String PARAMETER = "param:";
    private static final String DECLARED = "limit:";

    private final PolicyParameters parameters;
    private final LimitParameters declared;
    private final ExpressionFacts facts;
    private final Catalog catalog;

    Limits(PolicyParameters parameters, LimitParameters declared, ExpressionFacts facts, Catalog catalog) {
        this.parameters = parameters;
        this.declared = declared;
        this.facts = facts;
        this.catalog = catalog;
    }

    /**
     * A literal such as {@code 2WD}, {@code param:} and the code of a parameter valid on the day of application, or
     * {@code limit:} and the code of a limit in the manifest.
     */
    public TimeLimit resolve(String written, CaseView file) {
        if (written.startsWith(DECLARED)) {
            return resolve(manifest(written, file), file);
        }
        if (!written.startsWith(PARAMETER)) {
            return TimeLimit.parse(written);
        }
        String code = written.substring(PARAMETER.length());
        return parameter(code, file).orElseThrow(() -> DomainProblem.unprocessable("parameter-missing",
                "缺少时限参数 " + code + "。", "The time-limit parameter " + code + " is not set."));
    }

    /** A limit that the manifest should declare and does not. */
    public static DomainProblem unknown(String code) {
        return DomainProblem.unprocessable("limit-unknown", "事项没有设置时限“" + code + "”。",
                "The item declares no limit " + code + ".");
    }

    /** The forms from whose latest hand-in a limit counts; none where it counts from its beginning. */
    public List<String> since(String written, CaseView file) {
        return written.startsWith(DECLARED) ? manifest(written, file).since() : List.of();
    }

    private ServiceItem.Limit manifest(String written, CaseView file) {
        String code = written.substring(DECLARED.length());
        return catalog.release(file.releaseId()).limit(code).orElseThrow(() -> unknown(code));
    }

    /** The parameter of a limit in the manifest if it is set, else its literal. */
    public TimeLimit resolve(ServiceItem.Limit limit, CaseView file) {
        return declared.of(limit, file.regionCode(), file.appliedOn(), () -> facts.of(file.id()))
                .map(found -> read(found.code(), found.value())).orElseGet(() -> TimeLimit.parse(limit.limit()));
    }

    /** A bare number takes its unit from the end of the code, as in {@code precheck_wd}. */
    private Optional<TimeLimit> parameter(String code, CaseView file) {
        return parameters.value(code, file.regionCode(), file.appliedOn()).map(value -> read(code, value));
    }

    private static TimeLimit read(String code, Object value) {
        String text = value.toString().strip();
        return TimeLimit.parse(text.matches("\\d+")
                ? text + code.substring(code.lastIndexOf('_') + 1).toUpperCase(Locale.ROOT) : text);
    }
}
