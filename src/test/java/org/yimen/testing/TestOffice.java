package org.yimen.testing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yimen.cases.CaseDesk;
import org.yimen.catalog.Catalog;
import org.yimen.organization.Directory;
import org.yimen.organization.Establishment;
import org.yimen.organization.NewAppointment;
import org.yimen.organization.NewUnit;
import org.yimen.organization.Staffing;
import org.yimen.organization.UnitKind;
import org.yimen.organization.UnitView;
import org.yimen.platform.AccountKind;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.Ids;

/** A street office with a community, people in posts, and cases of applicants, for tests of what happens to a case. */
public class TestOffice {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final AtomicInteger STREETS = new AtomicInteger(700);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final ApplicationContext beans;
    private final CurrentUsers users;
    public final UnitView bureau;
    public final UnitView department;
    public final UnitView street;
    public final UnitView community;

    public TestOffice(ApplicationContext beans) {
        this.beans = beans;
        this.users = beans.getBean(CurrentUsers.class);
        String code = "N" + STREETS.incrementAndGet();
        this.bureau = unit("BUREAU", "测试区民政局", UnitKind.BUREAU, null, "210299");
        this.department = unit("RESCUE", "社会救助科", UnitKind.DEPARTMENT, bureau.id(), bureau.regionCode());
        String region = bureau.regionCode() + code.substring(1);
        this.street = unit(code, "测试街道" + code, UnitKind.STREET, bureau.id(), region);
        this.community = unit(code + "C01", "幸福里社区" + code, UnitKind.COMMUNITY, street.id(), region + "001");
    }

    /** Somebody who holds a post in a unit. */
    public CurrentUser staff(String post, UnitView unit) {
        CurrentUser user = account(AccountKind.STAFF);
        asSystem(() -> {
            Staffing staffing = beans.getBean(Staffing.class);
            long staff = staffing.enrol(user.accountId(), user.displayName(), LONG_AGO);
            return staffing.appoint(new NewAppointment(staff, unit.id(), post, LONG_AGO, null));
        });
        return user;
    }

    /** A citizen with an account. */
    public CurrentUser applicant() {
        return account(AccountKind.APPLICANT);
    }

    /** A submitted and accepted case of an item in this office's community. */
    public UUID acceptedCase(String itemCode, CurrentUser applicant) {
        UUID id = Ids.next();
        Timestamp now = Timestamp.from(beans.getBean(Clock.class).instant());
        beans.getBean(JdbcClient.class).sql("""
                insert into case_file (id, number, item_code, release_id, status, channel, confidentiality,
                    applicant_name, applicant_account_id, street_id, community_id, bureau_id, department_id,
                    region_code, created_by, created_at, submitted_at, accepted_at, version)
                values (:id, :number, :item, :release, 'IN_PROGRESS', 'ONLINE', 'NORMAL', '王建国', :account, :street,
                    :community, :bureau, :department, :region, :account, :now, :now, :now, 0)""")
                .param("id", id).param("number", "T-" + id).param("item", itemCode)
                .param("release", beans.getBean(Catalog.class).currentRelease(itemCode))
                .param("account", applicant.accountId()).param("street", street.id())
                .param("community", community.id()).param("bureau", bureau.id()).param("department", department.id())
                .param("region", bureau.regionCode()).param("now", now).update();
        return id;
    }

    /** Hands a form in for a case, as the system. */
    public void submit(UUID caseId, String formKey, Map<String, Object> data) {
        asSystem(() -> beans.getBean(CaseDesk.class).recordSubmission(caseId, formKey, data, null));
    }

    /** Runs something in a transaction as the system, as the process engine does. */
    public <T> T asSystem(Supplier<T> work) {
        return users.as(CurrentUser.SYSTEM, () -> beans.getBean(TransactionTemplate.class).execute(tx -> work.get()));
    }

    private CurrentUser account(AccountKind kind) {
        String username = "n" + PEOPLE.incrementAndGet() + "x" + Long.toString(System.nanoTime(), 36);
        long id = beans.getBean(Accounts.class).create(new Accounts.NewAccount(username, "Yimen@2026", "李秀英", kind,
                false));
        return new CurrentUser(id, username, "李秀英", kind);
    }

    private UnitView unit(String code, String name, UnitKind kind, @Nullable Long parent,
            String region) {
        Directory directory = beans.getBean(Directory.class);
        return directory.unitByCode(code).orElseGet(() -> {
            asSystem(() -> beans.getBean(Establishment.class)
                    .openUnit(new NewUnit(code, name, code, kind, parent, region, LONG_AGO)));
            return directory.unitByCode(code).orElseThrow();
        });
    }
}
