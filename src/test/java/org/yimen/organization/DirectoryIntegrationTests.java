package org.yimen.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.yimen.demo.DemoOrganization;
import org.yimen.platform.AccountKind;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PostgresTest;

@SpringBootTest
@PostgresTest
class DirectoryIntegrationTests {

    private static final AtomicInteger STREETS = new AtomicInteger(900);

    private final LocalDate today = LocalDate.now(YimenClock.ZONE);
    private final int number = STREETS.incrementAndGet();

    @Autowired
    DemoOrganization demo;
    @Autowired
    Directory directory;
    @Autowired
    Establishment establishment;
    @Autowired
    Staffing staffing;
    @Autowired
    Absences absences;
    @Autowired
    Accounts accounts;
    @Autowired
    CurrentUsers users;
    @Autowired
    TransactionTemplate transaction;

    private long bureau;
    private long street;

    @BeforeEach
    void setUp() {
        demo.seed();
        bureau = directory.bureau().id();
        street = open("T" + number, UnitKind.STREET, bureau, region());
    }

    @Test
    void knowsWhoHoldsAPostToday() {
        var window = person();
        appoint(window, "ST_WINDOW", today);
        appoint(window, "ST_HANDLER", today.plusDays(1));

        assertThat(directory.appointmentsOf(window.account)).singleElement().satisfies(held -> {
            assertThat(held.unit().id()).isEqualTo(street);
            assertThat(held.postName()).isEqualTo("街道受理人员");
            assertThat(held.deputy()).isFalse();
        });
        assertThat(directory.poolsOf(window.account)).containsExactly(new Pool(street, "ST_WINDOW"));
        assertThat(directory.membersOf(new Pool(street, "ST_WINDOW"))).extracting(AppointmentView::accountId)
                .containsExactly(window.account);
        assertThat(directory.membersOf(new Pool(street, "ST_HANDLER"))).isEmpty();
        assertThat(directory.staffByAccount(window.account)).map(StaffView::id).contains(window.staff);
    }

    @Test
    void anAppointmentEndsWithItsLastDay() {
        var window = person();
        long held = appoint(window, "ST_WINDOW", today.minusDays(9));
        asAdministrator(() -> staffing.endAppointment(held, today));
        assertThat(directory.poolsOf(window.account)).hasSize(1);

        var other = person();
        long before = appoint(other, "ST_WINDOW", today.minusDays(9));
        asAdministrator(() -> staffing.endAppointment(before, today.minusDays(1)));
        assertThat(directory.poolsOf(other.account)).isEmpty();
    }

    @Test
    void standingDeputyGetsThePoolOnlyWhileTheHolderIsAway() {
        var a = person();
        var b = person();
        long held = appoint(a, "ST_HANDLER", today);
        asAdministrator(() -> staffing.nameDeputies(held, List.of(b.staff)));
        var pool = new Pool(street, "ST_HANDLER");
        assertThat(directory.poolsOf(b.account)).isEmpty();

        long absence = asAdministrator(() -> absences.record(new NewAbsence(a.staff, today, today, AbsenceReason.LEAVE, null)));

        assertThat(directory.appointmentsOf(b.account)).singleElement().satisfies(acting -> {
            assertThat(acting.deputy()).isTrue();
            assertThat(acting.pool()).isEqualTo(pool);
            assertThat(directory.holderOf(acting.id())).map(StaffView::id).contains(a.staff);
        });
        assertThat(directory.membersOf(pool)).extracting(AppointmentView::accountId).containsExactly(b.account);

        asAdministrator(() -> absences.cancel(absence));
        assertThat(directory.poolsOf(b.account)).isEmpty();
        assertThat(directory.membersOf(pool)).extracting(AppointmentView::accountId).containsExactly(a.account);
    }

    @Test
    void deputyNamedInTheAbsenceReplacesTheStandingOne() {
        var a = person();
        var b = person();
        var c = person();
        long held = appoint(a, "ST_HANDLER", today);
        asAdministrator(() -> staffing.nameDeputies(held, List.of(b.staff)));
        asAdministrator(() -> absences.record(new NewAbsence(a.staff, today, today.plusDays(3), AbsenceReason.SICK, c.staff)));

        assertThat(directory.poolsOf(b.account)).isEmpty();
        assertThat(directory.poolsOf(c.account)).containsExactly(new Pool(street, "ST_HANDLER"));
    }

    @Test
    void leaveAloneNeverEmptiesAPool() {
        var a = person();
        var b = person();
        long held = appoint(a, "ST_LEADER", today);
        asAdministrator(() -> staffing.nameDeputies(held, List.of(b.staff)));
        asAdministrator(() -> absences.record(new NewAbsence(a.staff, today, today, AbsenceReason.LEAVE, null)));
        asAdministrator(() -> absences.record(new NewAbsence(b.staff, today, today, AbsenceReason.LEAVE, null)));

        assertThat(directory.membersOf(new Pool(street, "ST_LEADER"))).extracting(AppointmentView::accountId)
                .containsExactly(a.account);
    }

    @Test
    void somebodyWhoLeftHoldsNothingAndCannotSignIn() {
        var a = person();
        appoint(a, "ST_WINDOW", today.minusDays(3));
        asAdministrator(() -> staffing.leave(a.staff, today.minusDays(1)));
        assertThat(directory.poolsOf(a.account)).isEmpty();
        assertThatThrownBy(() -> accounts.authenticate(a.username, "Yimen@2026")).isInstanceOf(DomainProblem.class);
    }

    @Test
    void seesANewUnitInsideItsOwnTransactionAndForgetsItWhenRolledBack() {
        transaction.executeWithoutResult(tx -> {
            open("T" + number + "C01", UnitKind.COMMUNITY, street, region() + "001");
            assertThat(directory.unitByRegion(region() + "001")).isPresent();
            assertThat(directory.streetOf(directory.unitByRegion(region() + "001").orElseThrow().id()).id()).isEqualTo(street);
            tx.setRollbackOnly();
        });
        assertThat(directory.unitByRegion(region() + "001")).isEmpty();
        assertThat(directory.subtree(street)).extracting(UnitView::id).containsExactly(street);
    }

    @Test
    void refusesUnitsThatDoNotFitTheTree() {
        assertThatThrownBy(() -> open("T" + number, UnitKind.STREET, bureau, region() + "1"))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.errors())
                        .extracting("field").containsExactlyInAnyOrder("code", "regionCode"));
        assertThatThrownBy(() -> open("T" + number + "X", UnitKind.COMMUNITY, bureau, "210299999001"))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.errors())
                        .extracting("field").containsExactly("parentId"));
    }

    @Test
    void doesNotCloseAUnitInWhichPeopleHoldPosts() {
        var a = person();
        appoint(a, "ST_WINDOW", today);
        assertThatThrownBy(() -> asAdministrator(() -> establishment.closeUnit(street, today, null)))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.slug()).isEqualTo("state-conflict"));
    }

    @Test
    void refusesAPostTwiceAtATimeAndInTheWrongKindOfUnit() {
        var a = person();
        appoint(a, "ST_WINDOW", today);
        assertThatThrownBy(() -> appoint(a, "ST_WINDOW", today.plusDays(5))).isInstanceOf(DomainProblem.class);
        assertThatThrownBy(() -> appoint(a, "CA_CHIEF", today)).isInstanceOf(DomainProblem.class);
    }

    @Test
    void onlySystemAdministratorsChangeTheOrganisation() {
        for (var kind : AccountKind.values()) {
            var user = new CurrentUser(7, "u", "u", kind);
            Supplier<Object> rename = () -> {
                establishment.renameUnit(street, "新名", "New name");
                return "renamed";
            };
            if (kind == AccountKind.SYSTEM_ADMIN) {
                assertThat(users.as(user, rename)).isEqualTo("renamed");
            } else {
                assertThatThrownBy(() -> users.as(user, rename)).isInstanceOfSatisfying(DomainProblem.class,
                        problem -> assertThat(problem.slug()).isEqualTo("forbidden"));
            }
        }
        assertThat(directory.unit(street).name()).isEqualTo("新名");
    }

    private record Person(long account, long staff, String username) {
    }

    private Person person() {
        var username = "p" + UUID.randomUUID().toString().substring(0, 8);
        long account = accounts.create(new Accounts.NewAccount(username, "Yimen@2026", "张三", AccountKind.STAFF, false));
        return new Person(account, asAdministrator(() -> staffing.enrol(account, "张三", today.minusYears(1))), username);
    }

    private long appoint(Person person, String post, LocalDate from) {
        return asAdministrator(() -> staffing.appoint(new NewAppointment(person.staff, street, post, from, null)));
    }

    private long open(String code, UnitKind kind, long parent, String region) {
        return asAdministrator(() -> establishment.openUnit(new NewUnit(code, code + "街道", code, kind, parent, region, today)));
    }

    private String region() {
        return "210299" + number;
    }

    private <T> T asAdministrator(Supplier<T> work) {
        return users.as(CurrentUser.SYSTEM, work);
    }

    private void asAdministrator(Runnable work) {
        users.as(CurrentUser.SYSTEM, work);
    }
}
