package org.yimen.workflow.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseView;
import org.yimen.organization.LimitUnit;
import org.yimen.organization.TimeLimit;
import org.yimen.platform.YimenClock;
import org.yimen.workflow.deadline.Limits;
import org.yimen.workflow.model.UserTaskModel;

/** The time limit of a task as its model declares it: literally, by a policy parameter, or by the day in its row. */
@Component
class TaskLimits {

    /** What a clock counts, and since when where that is not the moment at which the task arises. */
    record Given(TimeLimit limit, @Nullable Instant since) {}

    private static final String ROW = "row:";

    private final Limits limits;
    private final CaseDesk desk;
    private final Clock clock;

    TaskLimits(Limits limits, CaseDesk desk, Clock clock) {
        this.limits = limits;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param row number of the row that the task is done for, where it is done once for each */
    Optional<Given> of(UserTaskModel model, CaseView file, @Nullable Integer row) {
        String written = model.limit();
        if (written == null) {
            return Optional.empty();
        }
        if (written.startsWith(ROW)) {
            return row == null ? Optional.empty() : day(written.substring(ROW.length()).split("\\."), file, row).map(this::until);
        }
        return Optional.of(new Given(limits.resolve(written, file),
                desk.lastSubmitted(file.id(), limits.since(written, file)).orElse(null)));
    }

    /** The day that a row of a form's list names; path is form, list and field. */
    private Optional<LocalDate> day(String[] path, CaseView file, int row) {
        return desk.latest(file.id(), path[0]).get(path[1]) instanceof List<?> rows && row < rows.size()
                && rows.get(row) instanceof Map<?, ?> one && one.get(path[2]) instanceof String day
                ? Optional.of(LocalDate.parse(day)) : Optional.empty();
    }

    /** Calendar days to the end of a day; a day that is not ahead counts from the day before it. */
    private Given until(LocalDate day) {
        int days = (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), YimenClock.ZONE), day);
        return days > 0 ? new Given(new TimeLimit(days, LimitUnit.CD), null)
                : new Given(new TimeLimit(1, LimitUnit.CD), day.minusDays(1).atStartOfDay(YimenClock.ZONE).toInstant());
    }
}
