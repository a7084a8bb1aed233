package org.yimen.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.CommandReceipts;
import org.yimen.platform.YimenClock;

/** Absences and who stands in, for system administrators. */
@RestController
@RequestMapping("/api/organization/absences")
class AbsenceController {

    private final StaffLists lists;
    private final Absences absences;
    private final OrganizationAccess access;
    private final CommandReceipts receipts;
    private final Clock clock;

    AbsenceController(StaffLists lists, Absences absences, OrganizationAccess access, CommandReceipts receipts, Clock clock) {
        this.lists = lists;
        this.absences = absences;
        this.access = access;
        this.receipts = receipts;
        this.clock = clock;
    }

    record AbsenceInput(@Nullable Long staffId, @Nullable LocalDate from, @Nullable LocalDate to,
            @Nullable AbsenceReason reason, @Nullable Long deputyStaffId) {
    }

    record Cancelled(long id) {
    }

    @GetMapping
    List<AbsenceRow> list(@RequestParam(required = false) @Nullable Long staff) {
        access.requireChange();
        return lists.absences(staff, today());
    }

    @PostMapping
    AbsenceRow record(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AbsenceInput input) {
        return receipts.once(key, AbsenceRow.class, () -> {
            long id = absences.record(complete(input));
            return lists.absence(id, today()).orElseThrow();
        });
    }

    @DeleteMapping("/{id}")
    Cancelled cancel(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable long id) {
        return receipts.once(key, Cancelled.class, () -> {
            absences.cancel(id);
            return new Cancelled(id);
        });
    }

    private NewAbsence complete(AbsenceInput input) {
        access.requireChange();
        new FieldChecks().present(input.staffId(), "staffId").present(input.from(), "from").present(input.to(), "to")
                .refuseIfAny();
        return new NewAbsence(Objects.requireNonNull(input.staffId()), Objects.requireNonNull(input.from()),
                Objects.requireNonNull(input.to()), input.reason() == null ? AbsenceReason.LEAVE : input.reason(),
                input.deputyStaffId());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), YimenClock.ZONE);
    }
}
