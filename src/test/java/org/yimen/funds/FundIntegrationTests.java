package org.yimen.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yimen.funds.Replenishments.State;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;
import org.yimen.registers.AllowanceTestBase;

/** Reserve funds: filled up by three people, never above the cap, never below nothing, whoever comes at once. */
class FundIntegrationTests extends AllowanceTestBase {

    @Autowired
    FundDesk desk;
    @Autowired
    FundOverview overview;

    private EmergencyOffice office;
    private long street;

    @BeforeEach
    void openTheStreet() {
        office = new EmergencyOffice(context, DEPARTMENTS);
        street = office.desk.office.street.id();
    }

    private long asked(String amount) {
        return office.desk.as(office.desk.handler, () -> desk.ask(street, new BigDecimal(amount), "日常备用")).id();
    }

    @Test
    void threePeopleFillItUpAndOneRequestIsOpenAtATime() {
        long id = asked("5000");
        assertThatThrownBy(() -> asked("100")).isInstanceOf(DomainProblem.class).hasMessageContaining("replenishment-open");
        assertThatThrownBy(() -> office.desk.as(office.finance, () -> desk.paidIn(id))).as("not approved yet")
                .isInstanceOf(DomainProblem.class);
        assertThatThrownBy(() -> office.desk.as(office.desk.handler, () -> desk.decide(id, true, null)))
                .as("not by whoever asked").isInstanceOf(DomainProblem.class);
        office.desk.as(office.chief, () -> desk.decide(id, true, null));
        assertThatThrownBy(() -> office.desk.as(office.chief, () -> desk.paidIn(id))).isInstanceOf(DomainProblem.class);
        office.desk.as(office.finance, () -> desk.paidIn(id));
        assertThatThrownBy(() -> office.desk.as(office.finance, () -> desk.paidIn(id))).as("once").isInstanceOf(DomainProblem.class);

        assertThat(office.balance()).isEqualByComparingTo("5000");
        var seen = office.desk.as(office.desk.handler, () -> overview.of(street));
        assertThat(seen.head().low()).isTrue();
        assertThat(seen.may().ask()).isTrue();
        assertThat(seen.entries()).singleElement().satisfies(e -> assertThat(e.balance()).isEqualByComparingTo("5000"));
        assertThat(seen.replenishments()).singleElement().satisfies(r -> assertThat(r.state()).isEqualTo(State.PAID_IN));
    }

    @Test
    void aRefusalNeedsItsReasonAndMoreThanTheCapIsNotAskedFor() {
        assertThatThrownBy(() -> asked("20000.01")).isInstanceOf(DomainProblem.class);
        assertThatThrownBy(() -> asked("0")).isInstanceOf(DomainProblem.class);
        long id = asked("20000");
        assertThatThrownBy(() -> office.desk.as(office.chief, () -> desk.decide(id, false, " "))).isInstanceOf(DomainProblem.class);
        office.desk.as(office.chief, () -> desk.decide(id, false, "上期未对账"));
        assertThat(asked("100")).isGreaterThan(id);
        assertThat(office.balance()).isZero();
    }

    @Test
    void theFundOfAnotherStreetIsNoneOfItsBusiness() {
        EmergencyOffice other = new EmergencyOffice(context, DEPARTMENTS);
        assertThatThrownBy(() -> other.desk.as(other.desk.handler, () -> overview.of(street))).isInstanceOf(DomainProblem.class);
        assertThat(other.desk.as(other.desk.handler, overview::list)).extracting(FundOverview.FundRow::unitId)
                .containsExactly(other.desk.office.street.id());
        assertThat(other.desk.as(other.finance, overview::list)).extracting(FundOverview.FundRow::unitId)
                .contains(street, other.desk.office.street.id());
        assertThatThrownBy(() -> other.desk.as(other.desk.window, overview::list)).isInstanceOf(DomainProblem.class);
    }

    @Test
    void twoWhoPayAtOnceNeverOverdrawIt() throws Exception {
        office.fill("700");
        List<UUID> cases = List.of(paying(), paying());
        var pool = Executors.newFixedThreadPool(2);
        List<Callable<Boolean>> both = cases.stream().map(id -> (Callable<Boolean>) () -> pays(id)).toList();
        assertThat(pool.invokeAll(both)).extracting(f -> f.get()).containsExactlyInAnyOrder(true, false);
        pool.shutdown();
        assertThat(office.balance()).isEqualByComparingTo("200");
    }

    private UUID paying() {
        UUID id = office.report("LOST", true, Map.of());
        office.desk.office.submit(id, "delivery", Map.of("source", "FUND", "amount", new BigDecimal("500"), "method", "CASH",
                "payerA", "孙强", "payerB", "周敏"));
        return id;
    }

    private boolean pays(UUID id) {
        try {
            office.desk.as(CurrentUser.SYSTEM, () -> {
                desk.payOut(id, "delivery");
                return null;
            });
            return true;
        } catch (DomainProblem tooLittle) {
            return false;
        }
    }
}
