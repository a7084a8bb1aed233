package org.yimen.verification;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source of data 数据源 that a department answers for, as the sheet declares it.
 *
 * @param timeout      how long one call may take
 * @param maxAttempts  calls that may fail before a person takes over
 * @param backOff      wait before the second call; doubled each time
 * @param poll         how often an answer that is not ready is asked for
 * @param normalAnswer how long an answer normally takes
 * @param giveUp       after this long a person takes over
 * @param validDays    how long an answer may be relied on
 * @param fields       what an answer about a person may hold, and nothing else
 */
record Source(String code, String name, String nameEn, String department, String departmentEn,
        @Nullable Boolean enabled, @Nullable Duration timeout, @Nullable Integer maxAttempts, @Nullable Duration backOff,
        @Nullable Duration poll, @Nullable Duration normalAnswer, @Nullable Duration giveUp,
        @Nullable Integer validDays, List<Field> fields) {

    /** Kind of a field's values. */
    enum Type { MONEY, NUMBER, INTEGER, BOOLEAN, DATE, TEXT, CODE, LIST }

    /**
     * A field of an answer.
     *
     * @param future whether a date may lie ahead
     * @param codes  the codes that are allowed
     * @param of     fields of each row of a list
     */
    record Field(String key, String name, String nameEn, Type type, @Nullable Boolean future, List<String> codes,
            List<Field> of) {

        Field {
            codes = codes == null ? List.of() : List.copyOf(codes);
            of = of == null ? List.of() : List.copyOf(of);
        }
    }

    Source {
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    boolean on() {
        return !Boolean.FALSE.equals(enabled);
    }

    Optional<Field> field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /** This source with what it leaves open taken from the sheet's defaults. */
    Source with(Defaults d) {
        return new Source(code, name, nameEn, department, departmentEn, on(), or(timeout, d.timeout()),
                or(maxAttempts, d.maxAttempts()), or(backOff, d.backOff()), or(poll, d.poll()),
                or(normalAnswer, d.normalAnswer()), or(giveUp, d.giveUp()), or(validDays, d.validDays()), fields);
    }

    private static <T> T or(@Nullable T own, T shared) {
        return own == null ? shared : own;
    }

    /** What holds for sources that say nothing else. */
    record Defaults(Duration timeout, int maxAttempts, Duration backOff, Duration poll, Duration normalAnswer,
            Duration giveUp, int validDays) {
    }

    /**
     * A fact about a person that rules and forms may read.
     *
     * @param from FEEL over {@code answers} (values by source code) and {@code today}
     */
    record Fact(String key, String name, String nameEn, String from) {
    }

    /** The file's form. */
    record Sheet(Defaults defaults, List<Source> sources, List<Fact> facts) {

        Map<String, Source> byCode() {
            Map<String, Source> found = new LinkedHashMap<>();
            for (Source source : sources) {
                if (found.put(source.code(), source.with(defaults)) != null) {
                    throw new IllegalArgumentException("The source " + source.code() + " is declared twice");
                }
            }
            return found;
        }
    }
}
