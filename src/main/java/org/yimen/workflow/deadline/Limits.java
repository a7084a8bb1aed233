package org.yimen.workflow.deadline;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseView;
import org.yimen.catalog.PolicyParameters;
import org.yimen.organization.TimeLimit;
import org.yimen.platform.DomainProblem;

/** Reads time limits that models and manifests write, literally or by the name of a policy parameter. */
@Component
public class Limits {

    private static final String PARAMETER = "param:";

    private final PolicyParameters parameters;

    Limits(PolicyParameters parameters) {
        this.parameters = parameters;
    }

    /** A literal such as {@code 2WD}, or {@code param:} and the code of a parameter valid on the day of application. */
    public TimeLimit resolve(String written, CaseView file) {
        if (!written.startsWith(PARAMETER)) {
            return TimeLimit.parse(written);
        }
        String code = written.substring(PARAMETER.length());
        return parameter(code, file).orElseThrow(() -> DomainProblem.unprocessable("parameter-missing",
                "缺少时限参数 " + code + "。", "The time-limit parameter " + code + " is not set."));
    }

    /** The parameter if it is set, else the literal. */
    public TimeLimit resolve(String literal, @Nullable String parameter, CaseView file) {
        return Optional.ofNullable(parameter).flatMap(code -> parameter(code, file))
                .orElseGet(() -> TimeLimit.parse(literal));
    }

    /** A bare number takes its unit from the end of the code, as in {@code precheck_wd}. */
    private Optional<TimeLimit> parameter(String code, CaseView file) {
        return parameters.value(code, file.regionCode(), file.appliedOn()).map(value -> {
            String text = value.toString().strip();
            return TimeLimit.parse(text.matches("\\d+")
                    ? text + code.substring(code.lastIndexOf('_') + 1).toUpperCase(Locale.ROOT) : text);
        });
    }
}
