package org.yimen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yimen.organization.UnitKind;
import org.yimen.organization.UnitView;
import org.yimen.platform.IdNumber;
import org.yimen.platform.YimenClock;

class InventedPeopleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<UnitView> UNITS = List.of(
            new UnitView(1, "ST01", "青石街道", "Qingshi", UnitKind.STREET, null, "210299001"),
            new UnitView(2, "ST01C01", "青石社区", "Qingshi", UnitKind.COMMUNITY, 1L, "210299001001"),
            new UnitView(3, "ST01C02", "磨坊社区", "Mofang", UnitKind.COMMUNITY, 1L, "210299001002"));

    @Test
    void haveValidIdentityNumbersThatFitTheirSexAndBirth() {
        var clock = Clock.fixed(TODAY.atTime(12, 0).atZone(YimenClock.ZONE).toInstant(), YimenClock.ZONE);
        for (var person : people(1, 500)) {
            assertThat(IdNumber.flaw(person.idNumber(), clock)).isEmpty();
            assertThat(IdNumber.of(person.idNumber()).sex()).isEqualTo(person.sex());
            assertThat(IdNumber.of(person.idNumber()).birthDate()).isEqualTo(person.birthDate());
            assertThat(person.phone()).matches("194\\d{8}");
            assertThat(person.bankAccount()).hasSize(19);
            assertThat(person.address()).startsWith(person.communityName());
        }
    }

    @Test
    void areOfTheAgeAskedFor() {
        var people = new InventedPeople(3, TODAY, UNITS);
        var ages = new HashSet<Integer>();
        for (int i = 0; i < 400; i++) {
            ages.add(people.person(16, 18).ageOn(TODAY));
        }
        assertThat(ages).containsExactlyInAnyOrder(16, 17, 18);
    }

    @Test
    void areTheSameForTheSameSeedAndNeverShareANumber() {
        assertThat(people(7, 300)).isEqualTo(people(7, 300)).isNotEqualTo(people(8, 300));
        assertThat(people(7, 300)).extracting(InventedPerson::idNumber).doesNotHaveDuplicates();
    }

    @Test
    void relativesShareTheHome() {
        var people = new InventedPeople(5, TODAY, UNITS);
        var mother = people.person(30, 40);
        var child = people.relative(mother, 0, 10, 1, true);
        assertThat(child.address()).isEqualTo(mother.address());
        assertThat(child.surname()).isEqualTo(mother.surname());
        assertThat(child.sex()).isEqualTo(1);
    }

    private static List<InventedPerson> people(long seed, int count) {
        var people = new InventedPeople(seed, TODAY, UNITS);
        return IntStream.range(0, count).mapToObj(i -> people.person(0, 95)).toList();
    }
}
