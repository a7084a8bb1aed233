package org.yimen.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.CommandReceipts;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.Page;
import org.yimen.platform.YimenClock;

/** Staff and appointments, for system administrators. */
@RestController
@RequestMapping("/api/organization")
class StaffController {

    private static final int MAX_PAGE = 200;

    private final StaffLists lists;
    private final Staffing staffing;
    private final OrganizationAccess access;
    private final CommandReceipts receipts;
    private final Clock clock;

    StaffController(StaffLists lists, Staffing staffing, OrganizationAccess access, CommandReceipts receipts, Clock clock) {
        this.lists = lists;
        this.staffing = staffing;
        this.access = access;
        this.receipts = receipts;
        this.clock = clock;
    }

    record StaffInput(@Nullable String name, @Nullable String username, @Nullable String password,
            @Nullable LocalDate joinedOn) {
    }

    record LeavingInput(@Nullable LocalDate leftOn) {
    }

    record AppointmentInput(@Nullable Long staffId, @Nullable Long unitId, @Nullable String post,
            @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
    }

    record EndInput(@Nullable LocalDate validTo) {
    }

    record DeputiesInput(@Nullable List<@Nullable Long> staffIds) {
    }

    @GetMapping("/staff")
    Page<StaffRow> staff(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(defaultValue = "0") long cursor, @RequestParam(defaultValue = "50") int size) {
        access.requireChange();
        return lists.staff(q, unit, cursor, Math.max(1, Math.min(size, MAX_PAGE)), today());
    }

    @GetMapping("/staff/{id}")
    StaffRow one(@PathVariable long id) {
        access.requireChange();
        return row(id);
    }

    @PostMapping("/staff")
    StaffRow hire(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody StaffInput input) {
        return receipts.once(key, StaffRow.class, () -> {
            access.requireChange();
            new FieldChecks().text(input.name(), "name", 50).text(input.username(), "username", 50)
                    .text(input.password(), "password", 72).refuseIfAny();
            return row(staffing.hire(text(input.name()), text(input.username()), text(input.password()),
                    orToday(input.joinedOn())));
        });
    }

    @PostMapping("/staff/{id}/leave")
    StaffRow leave(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable long id, @RequestBody LeavingInput input) {
        return receipts.once(key, StaffRow.class, () -> {
            staffing.leave(id, orToday(input.leftOn()));
            return row(id);
        });
    }

    @PostMapping("/appointments")
    AppointmentRow appoint(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AppointmentInput input) {
        return receipts.once(key, AppointmentRow.class, () -> {
            access.requireChange();
            new FieldChecks().present(input.staffId(), "staffId").present(input.unitId(), "unitId")
                    .text(input.post(), "post", 32).refuseIfAny();
            return appointment(staffing.appoint(new NewAppointment(number(input.staffId()), number(input.unitId()),
                    text(input.post()), orToday(input.validFrom()), input.validTo())));
        });
    }

    @PostMapping("/appointments/{id}/end")
    StaffRow end(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable long id, @RequestBody EndInput input) {
        return receipts.once(key, StaffRow.class, () -> {
            access.requireChange();
            long staffId = appointment(id).staffId();
            staffing.endAppointment(id, orToday(input.validTo()));
            return row(staffId);
        });
    }

    @PutMapping("/appointments/{id}/deputies")
    AppointmentRow deputies(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable long id, @RequestBody DeputiesInput input) {
        return receipts.once(key, AppointmentRow.class, () -> {
            staffing.nameDeputies(id, input.staffIds() == null ? List.of()
                    : input.staffIds().stream().map(StaffController::number).toList());
            return appointment(id);
        });
    }

    private StaffRow row(long id) {
        return lists.staff(id, today()).orElseThrow(() -> DomainProblem.notFound("没有这个人员", "No such member of staff"));
    }

    private AppointmentRow appointment(long id) {
        return lists.appointment(id, today()).orElseThrow(() -> DomainProblem.notFound("没有这项任职", "No such appointment"));
    }

    private LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? today() : day;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), YimenClock.ZONE);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static long number(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
