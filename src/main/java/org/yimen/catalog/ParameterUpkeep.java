package org.yimen.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

/** Its keepers look after the parameters: new values from a day on, and confirmation against the source. */
@Service
class ParameterUpkeep {

    private final ParameterRows rows;
    private final CurrentUsers users;
    private final ParameterKeepers keepers;
    private final AuditTrail audit;
    private final Clock clock;

    ParameterUpkeep(ParameterRows rows, CurrentUsers users, ParameterKeepers keepers, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.users = users;
        this.keepers = keepers;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new value of an existing parameter. */
    record NewParameterValue(
            @Nullable String code, @Nullable String region, @Nullable LocalDate from, @Nullable LocalDate to,
            @Nullable JsonNode value, @Nullable String marker, @Nullable String source) {}

    @Transactional(readOnly = true)
    List<ParameterRows.Row> list() {
        users.requireInside();
        return rows.all();
    }

    /** Enters a value; the open value before it ends the day before, any other overlap is refused. */
    @Transactional
    ParameterRows.Row enter(NewParameterValue request) {
        CurrentUser user = keepers.require();
        String code = request.code() == null ? "" : request.code();
        long parameter = rows.lock(code).orElseThrow(() -> invalid("code", "unknown", "没有这个参数", "No such parameter"));
        String region = request.region() == null || request.region().isBlank() ? "*" : request.region().strip();
        List<ParameterRows.Row> same = rows.of(code).stream().filter(r -> r.region().equals(region)).toList();
        proveWhole(request, region, rows.of(code));
        LocalDate from = request.from();
        for (ParameterRows.Row row : same) {
            boolean openBefore = row.validTo() == null && row.validFrom().isBefore(from);
            boolean after = request.to() != null && row.validFrom().isAfter(request.to());
            boolean before = row.validTo() != null && row.validTo().isBefore(from);
            if (!openBefore && !after && !before) {
                throw invalid("from", "overlap", "与 " + row.validFrom() + " 起的值重叠,请调整起止日期",
                        "Overlaps the value from " + row.validFrom() + "; please change the period");
            }
            if (openBefore) {
                rows.end(row.id(), from.minusDays(1));
            }
        }
        String marker = ParameterCheck.marker(request.marker()).orElse("【地】");
        long id = rows.insert(parameter, new ParameterRows.NewValue(region, from, request.to(), request.value(), marker,
                request.source(), "ADMINISTRATOR", user.displayName()), clock.instant());
        audit.record(new AuditEvent("parameter.entered", "parameter", code, null,
                Map.of("region", region, "from", from.toString(), "value", request.value().toString())));
        return rows.value(id).orElseThrow();
    }

    /** Confirms a value against its source, once. */
    @Transactional
    ParameterRows.Row confirm(long valueId) {
        CurrentUser user = keepers.require();
        ParameterRows.Row row = rows.value(valueId).orElseThrow(
                () -> DomainProblem.notFound("没有这个参数值", "There is no such value"));
        if (rows.confirm(valueId, user.displayName(), clock.instant()) > 0) {
            audit.record(new AuditEvent("parameter.confirmed", "parameter", row.code(), null,
                    Map.of("region", row.region(), "from", row.validFrom().toString())));
        }
        return rows.value(valueId).orElseThrow();
    }

    private static void proveWhole(NewParameterValue request, String region, List<ParameterRows.Row> existing) {
        if (request.from() == null) {
            throw invalid("from", "required", "请填写生效日期", "The first day is required");
        }
        if (request.to() != null && request.to().isBefore(request.from())) {
            throw invalid("to", "min", "失效日期不得早于生效日期", "The last day lies before the first");
        }
        if (!ParameterCheck.REGION.matcher(region).matches()) {
            throw invalid("region", "region", "行政区划代码不正确", "Not a region code");
        }
        JsonNode value = request.value();
        boolean kind = value != null && existing.stream().map(r -> r.value().getNodeType())
                .anyMatch(t -> t == value.getNodeType());
        if (!kind) {
            throw invalid("value", "type", "参数值的类型与现有值不一致", "The value is of another kind than the present one");
        }
        if (request.marker() != null && ParameterCheck.marker(request.marker()).isEmpty()) {
            throw invalid("marker", "option", "来源标注应为 " + ParameterCheck.MARKERS, "Unknown marker");
        }
    }

    private static DomainProblem invalid(String field, String code, String zh, String en) {
        return DomainProblem.invalid(new FieldError(field, code, zh, en));
    }
}
