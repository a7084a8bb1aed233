package org.yimen.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.OfficeIntake;
import org.yimen.cases.CaseView;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.FormSchema;
import org.yimen.catalog.FormValidation;
import org.yimen.catalog.ServiceItem;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

/**
 * Takes reports in from anybody, with or without an account. What the report says becomes a case; who reports is sealed
 * and kept apart from it, and gets a receipt that proves nothing but that a report came in (未成年人保护法第十一条).
 */
@Service
class ReportDesk {

    private static final int PER_HOUR = 10;

    private final Catalog catalog;
    private final OfficeIntake intake;
    private final FormValidation validation;
    private final SealedReporters reporters;
    private final CurrentUsers users;
    private final Clock clock;

    ReportDesk(Catalog catalog, OfficeIntake intake, FormValidation validation, SealedReporters reporters,
            CurrentUsers users, Clock clock) {
        this.catalog = catalog;
        this.intake = intake;
        this.validation = validation;
        this.reporters = reporters;
        this.users = users;
        this.clock = clock;
    }

    /** What somebody fills in to report: about the person, and about himself. */
    @Transactional(readOnly = true)
    public ReportForms forms(String itemCode) {
        ServiceItem item = reported(itemCode);
        long release = catalog.currentRelease(itemCode);
        return new ReportForms(item.code(), item.name(), item.nameEn(), item.summary(), item.summaryEn(),
                catalog.form(release, item.applicationForm()).schema(), reporterForm(item, release).schema());
    }

    /**
     * Takes a report in.
     *
     * @param source network address it came from; only its keyed hash is kept, and only to slow floods down
     * @throws DomainProblem 400 with what is wrong where, fields of the reporter behind {@code reporter.}
     */
    @Transactional
    public ReportReceipt take(String itemCode, @Nullable String channel, Map<String, Object> report,
            Map<String, Object> reporter, String source) {
        ServiceItem item = reported(itemCode);
        Optional<CurrentUser> staff = users.find().filter(user -> user.kind() == AccountKind.STAFF);
        if (staff.isEmpty() && reporters.recentFrom(source, clock.instant()) >= PER_HOUR) {
            throw DomainProblem.of("too-many-requests", HttpStatus.TOO_MANY_REQUESTS,
                    "提交过于频繁，请拨打12345或110。", "Too many at once; please call 12345 or 110.");
        }
        FormSchema form = reporterForm(item, catalog.currentRelease(itemCode));
        Map<String, Object> context = Map.of("today", LocalDate.now(clock));
        List<FieldError> errors = validation.validate(form, reporter, context);
        if (!errors.isEmpty()) {
            throw DomainProblem.invalid(errors.stream().map(ReportDesk::ofReporter).toList());
        }
        CaseView file = intake.report(itemCode, channel(item, channel, staff.isPresent()), report);
        Map<String, Object> sealed = new LinkedHashMap<>(validation.prune(form, reporter, context));
        staff.ifPresent(user -> sealed.put("account", user.username()));
        Instant now = clock.instant();
        return new ReportReceipt(reporters.seal(file.id(), form.id(), sealed, source, now), now);
    }

    private static FieldError ofReporter(FieldError error) {
        return new FieldError("reporter." + error.field(), error.code(), error.zh(), error.en());
    }

    private FormSchema reporterForm(ServiceItem item, long release) {
        ServiceItem.Report report = item.report();
        if (report == null) {
            throw DomainProblem.notFound();
        }
        return catalog.form(release, report.reporter());
    }

    private ServiceItem reported(String itemCode) {
        return catalog.find(itemCode).filter(item -> item.report() != null).orElseThrow(DomainProblem::notFound);
    }

    /** Staff say through which channel a report reached them; everybody else reports online. */
    private static ServiceItem.Channel channel(ServiceItem item, @Nullable String wanted, boolean staff) {
        ServiceItem.Channel channel = ServiceItem.Channel.ONLINE;
        if (staff && wanted != null) {
            channel = List.of(ServiceItem.Channel.values()).stream().filter(c -> c.name().equals(wanted)).findFirst()
                    .orElseThrow(() -> DomainProblem.invalid(
                            new FieldError("channel", "unknown", "没有这个渠道。", "There is no such channel.")));
        }
        if (!item.channels().contains(channel) || channel == ServiceItem.Channel.OFFICE) {
            throw DomainProblem.unprocessable("channel-closed", "该事项不能通过这个渠道报告。",
                    "This service takes no reports through this channel.");
        }
        return channel;
    }
}
