package org.yimen.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrgChartTests {

    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final OrgChart chart = new OrgChart(List.of(
            unit(1, "BUREAU", UnitKind.BUREAU, null, "210299", null, null),
            unit(2, "ST01", UnitKind.STREET, 1L, "210299001", null, null),
            unit(3, "ST01C01", UnitKind.COMMUNITY, 2L, "210299001001", null, null),
            unit(4, "ST01C02", UnitKind.COMMUNITY, 2L, "210299001002", LocalDate.of(2025, 6, 30), "ST01C01"),
            unit(5, "RESCUE", UnitKind.DEPARTMENT, 1L, "210299", null, null)),
            List.of(new Post("ST_WINDOW", "街道受理人员", "Clerk", ReadScope.STREET, false, Set.of(UnitKind.STREET))));

    @Test
    void resolvesARegionToItsUnit() {
        assertThat(chart.byRegion("210299001", TODAY)).map(Unit::code).contains("ST01");
        assertThat(chart.byRegion("210299001001", TODAY)).map(Unit::code).contains("ST01C01");
        assertThat(chart.byRegion("210299", TODAY)).isEmpty();
        assertThat(chart.byRegion("999999999", TODAY)).isEmpty();
    }

    @Test
    void followsTheSuccessorOfAMergedCommunity() {
        assertThat(chart.byRegion("210299001002", TODAY)).map(Unit::code).contains("ST01C01");
        assertThat(chart.byRegion("210299001002", LocalDate.of(2025, 6, 30))).map(Unit::code).contains("ST01C02");
    }

    @Test
    void subtreeHoldsTheUnitAndClosedDescendantsToo() {
        assertThat(chart.subtree(2)).extracting(Unit::code).containsExactly("ST01", "ST01C01", "ST01C02");
        assertThat(chart.subtree(1)).hasSize(5);
        assertThat(chart.subtree(99)).isEmpty();
    }

    @Test
    void findsTheStreetOfACommunityAndOfItself() {
        assertThat(chart.ancestor(3, UnitKind.STREET)).map(Unit::id).contains(2L);
        assertThat(chart.ancestor(2, UnitKind.STREET)).map(Unit::id).contains(2L);
        assertThat(chart.ancestor(5, UnitKind.STREET)).isEmpty();
    }

    private static Unit unit(long id, String code, UnitKind kind, Long parent, String region, LocalDate to, String successor) {
        return new Unit(id, code, code, code, kind, parent, region, FOUNDED, to, successor);
    }
}
