package org.yimen.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yimen.people.HouseholdCases.born;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.yimen.payments.StipendOffice;
import org.yimen.people.HouseholdCases.Human;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PostgresTest;
import org.yimen.testing.TestOffice;

@SpringBootTest(properties =
        "yimen.content.directories=src/test/resources/notices,src/test/resources/verification-content")
@PostgresTest
class HouseholdFileIntegrationTests {

    @Autowired
    ApplicationContext context;
    @Autowired
    HouseholdFiles files;
    @Autowired
    YimenClock clock;

    private StipendOffice stipend;
    private HouseholdCases cases;
    private CurrentUser leader;
    private final Human wang = born("王建国", "19700307");
    private final Human li = born("李秀英", "19720508");
    private final Human child = new Human("王小小", null);

    @BeforeEach
    void open() {
        stipend = new StipendOffice(context);
        stipend.in("2026-09");
        cases = new HouseholdCases(context, stipend.office);
        leader = stipend.office.staff("ST_LEADER", stipend.office.street);
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void everybodyWhoEverSharedAHouseholdAndAllTheirCasesAreOnePage() {
        UUID together = cases.of(wang, li);
        UUID later = cases.of(li, child);

        HouseholdViews.HouseholdFile file = read(leader, cases.person(together, "李秀英"));

        assertThat(file.persons()).singleElement().satisfies(p -> {
            assertThat(p.name()).isEqualTo("李秀英");
            assertThat(p.idMasked()).contains("**********").isNotEqualTo(li.idNumber());
            assertThat(p.birthDate()).isEqualTo("1972-05-08");
        });
        assertThat(names(file)).containsExactlyInAnyOrder("王建国", "王小小");
        assertThat(file.cases()).extracting(HouseholdViews.HouseholdCase::id).containsExactly(later, together);
        assertThat(file.cases().get(1).applicantName()).isEqualTo("王**");
        assertThat(names(read(leader, cases.person(later, "王小小")))).as("the child never lived with the husband")
                .containsExactly("李秀英");
        assertThat(cases.person(later, "李秀英")).as("one number, one person")
                .isEqualTo(cases.person(together, "李秀英"));
    }

    @Test
    void whatTheReaderMayNotReadLeavesNoTrace() {
        UUID together = cases.of(wang, li);
        UUID secret = cases.of(li, child);
        cases.makeConfidential(secret);
        UUID person = cases.person(together, "李秀英");

        HouseholdViews.HouseholdFile file = read(leader, person);
        assertThat(names(file)).containsExactly("王建国");
        assertThat(file.cases()).extracting(HouseholdViews.HouseholdCase::id).containsExactly(together);
        refused("not-found", () -> read(leader, cases.person(secret, "王小小")));
        TestOffice elsewhere = new TestOffice(context);
        refused("not-found", () -> read(elsewhere.staff("ST_LEADER", elsewhere.street), person));
        refused("forbidden", () -> read(stipend.office.applicant(), person));
        assertThat(stipend.as(leader, () -> files.related(together))).isEmpty();
    }

    @Test
    void showsWhatTheHouseholdIsOwedAndWasPaid() {
        StipendOffice.Household paid = stipend.household("300");
        UUID together = cases.of(new Human("王建国", paid.idNumber()), li);
        stipend.paid("2026-10");

        HouseholdViews.HouseholdFile file = read(leader, cases.person(together, "李秀英"));

        assertThat(file.entitlements()).singleElement().satisfies(e -> {
            assertThat(e.entryId()).isEqualTo(paid.entryId());
            assertThat(e.status()).isEqualTo("IN_FORCE");
            assertThat(e.amount()).isEqualByComparingTo("500");
        });
        assertThat(file.payments()).singleElement().satisfies(t -> {
            assertThat(t.month()).isEqualTo("2026-10");
            assertThat(t.amount()).isEqualByComparingTo(new BigDecimal("500"));
        });
        cases.makeConfidential(paid.caseId());
        HouseholdViews.HouseholdFile without = read(leader, cases.person(together, "李秀英"));
        assertThat(without.entitlements()).isEmpty();
        assertThat(without.payments()).isEmpty();
    }

    @Test
    void aCorrectedApplicationMovesItsPeople() {
        Human wrong = born("李秀英", "19720509");
        UUID id = cases.of(wang, wrong, child);
        UUID before = cases.person(id, "李秀英");
        UUID sameChild = cases.person(id, "王小小");

        cases.handIn(id, wang, li, child);

        assertThat(cases.person(id, "李秀英")).isNotEqualTo(before);
        assertThat(cases.person(id, "王小小")).as("whoever has no number is known again in the case")
                .isEqualTo(sameChild);
        assertThat(stipend.jdbc.sql("select count(*) from person where id = :id").param("id", before)
                .query(Integer.class).single()).as("nobody is left behind").isZero();
        assertThat(stipend.as(leader, () -> files.parties(id))).hasSize(4)
                .extracting(HouseholdViews.PartyPerson::personId).contains(sameChild);
    }

    @Test
    void readingIsAudited() {
        UUID id = cases.of(wang, li);
        UUID person = cases.person(id, "李秀英");

        read(leader, person);

        assertThat(stipend.jdbc.sql("""
                select count(*) from audit_entry where action = 'household.read' and object_id = :person
                and actor_id = :reader""").param("person", person.toString()).param("reader", leader.accountId())
                .query(Integer.class).single()).isEqualTo(1);
    }

    private HouseholdViews.HouseholdFile read(CurrentUser reader, UUID person) {
        return stipend.as(reader, () -> files.file(person));
    }

    private static List<String> names(HouseholdViews.HouseholdFile file) {
        return file.members().stream().flatMap(m -> m.persons().stream()).map(HouseholdViews.PersonView::name)
                .toList();
    }

    private static void refused(String slug, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(DomainProblem.class,
                p -> assertThat(p.slug()).isEqualTo(slug));
    }
}
