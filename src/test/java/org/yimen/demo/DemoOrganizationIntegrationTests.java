package org.yimen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.yimen.organization.AppointmentView;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.organization.UnitKind;
import org.yimen.organization.UnitView;
import org.yimen.platform.Accounts;
import org.yimen.testing.PostgresTest;

@SpringBootTest
@PostgresTest
class DemoOrganizationIntegrationTests {

    @Autowired
    DemoOrganization demo;
    @Autowired
    Directory directory;
    @Autowired
    Accounts accounts;

    @BeforeEach
    void setUp() {
        demo.seed();
    }

    @Test
    void everyPrintedAccountSignsIn() {
        for (var account : DemoOrganization.accounts()) {
            assertThat(accounts.authenticate(account.username(), DemoOrganization.PASSWORD).username())
                    .isEqualTo(account.username());
        }
    }

    @Test
    void secondSeedChangesNothing() {
        int before = directory.subtree(directory.bureau().id()).size();
        assertThat(demo.seed()).isFalse();
        assertThat(directory.subtree(directory.bureau().id())).hasSize(before);
    }

    @Test
    void hasTenStreetsWithEightCommunitiesEach() {
        var units = directory.subtree(directory.bureau().id());
        assertThat(units).filteredOn(unit -> unit.code().matches("ST\\d\\d")).hasSize(10);
        assertThat(units).filteredOn(unit -> unit.kind() == UnitKind.COMMUNITY && unit.code().matches("ST\\d\\dC0[1-8]"))
                .hasSize(80).allSatisfy(unit ->
                        assertThat(directory.unitByRegion(unit.regionCode())).map(UnitView::id).contains(unit.id()));
    }

    @Test
    void everyPoolAProcessMayNeedIsStaffed() {
        for (var unit : directory.subtree(directory.bureau().id())) {
            if (unit.code().matches("ST\\d\\d")) {
                for (var post : new String[] {"ST_WINDOW", "ST_HANDLER", "ST_LEADER", "ST_CHILD"}) {
                    assertThat(directory.membersOf(new Pool(unit.id(), post))).as(unit.code() + post).isNotEmpty();
                }
            }
            if (unit.code().matches("ST\\d\\dC0[1-8]")) {
                assertThat(directory.membersOf(new Pool(unit.id(), "COMM_ASSIST"))).as(unit.code()).isNotEmpty();
            }
        }
        assertThat(directory.membersOf(new Pool(directory.department("RESCUE").id(), "CA_HANDLER"))).hasSize(3);
        assertThat(directory.membersOf(new Pool(directory.department("CHECK").id(), "CHECK_OP"))).hasSize(2);
        assertThat(directory.membersOf(new Pool(directory.bureau().id(), "CA_LEADER"))).hasSize(2);
    }

    @Test
    void namedAccountsHoldTheirPosts() {
        assertThat(held("window1")).contains("ST01 ST_WINDOW");
        assertThat(held("handler1")).contains("ST01 ST_HANDLER");
        assertThat(held("handler1b")).contains("ST01 ST_HANDLER", "ST01 ST_CHILD");
        assertThat(held("assist1")).contains("ST01C01 COMM_ASSIST");
        assertThat(held("leader1")).contains("ST01 ST_LEADER");
        assertThat(held("checker")).contains("CHECK CHECK_OP");
        assertThat(held("bureau")).contains("RESCUE CA_HANDLER");
        assertThat(held("chief")).contains("RESCUE CA_CHIEF");
        assertThat(held("director")).contains("BUREAU CA_LEADER");
        assertThat(held("st03.window1")).contains("ST03 ST_WINDOW");
        assertThat(held("admin")).isEmpty();
        assertThat(held("citizen1")).isEmpty();
    }

    @Test
    void colleaguesStandInForThoseAwayToday() {
        assertThat(directory.appointmentsOf(account("st02.handler2"))).filteredOn(AppointmentView::deputy)
                .extracting(AppointmentView::post).containsExactly("ST_HANDLER");
        assertThat(held("st05c05.assist1")).contains("ST05C03 COMM_ASSIST", "ST05C04 COMM_ASSIST", "ST05C05 COMM_ASSIST");
    }

    @Test
    void addressesInTheMergedVillageBelongToItsSuccessor() {
        assertThat(directory.unitByRegion("210299100204")).map(UnitView::code).contains("ST09C06");
    }

    private java.util.List<String> held(String username) {
        return directory.appointmentsOf(account(username)).stream()
                .map(held -> held.unit().code() + " " + held.post()).toList();
    }

    private long account(String username) {
        return accounts.findByUsername(username).orElseThrow().accountId();
    }
}
