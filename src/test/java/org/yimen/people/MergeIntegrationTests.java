package org.yimen.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yimen.people.HouseholdCases.born;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yimen.people.HouseholdCases.Human;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.testing.PostgresTest;
import org.yimen.testing.TestOffice;

@SpringBootTest(properties =
        "yimen.content.directories=src/test/resources/notices,src/test/resources/verification-content")
@PostgresTest
class MergeIntegrationTests {

    private static final String WHY = "户口簿核实为同一人";

    @Autowired
    ApplicationContext context;
    @Autowired
    DuplicateSearch search;
    @Autowired
    Merges merges;
    @Autowired
    HouseholdFiles files;
    @Autowired
    CurrentUsers users;
    @Autowired
    JdbcClient jdbc;

    private HouseholdCases cases;
    private TestOffice office;
    private CurrentUser handler;
    private CurrentUser leader;
    private CurrentUser clerk;

    @BeforeEach
    void open() {
        office = new TestOffice(context);
        cases = new HouseholdCases(context, office);
        handler = office.staff("ST_HANDLER", office.street);
        leader = office.staff("ST_LEADER", office.street);
        clerk = office.staff("ST_WINDOW", office.street);
    }

    @Test
    void findsTheSameNameAndBirthAndTheSameNameAmongTheSameKin() {
        Human mother = born("李秀英", "19720508");
        cases.of(born("王建国", "19700307"), mother);
        cases.of(born("王 建国", "19700307"));
        cases.of(mother, new Human("王建国", null));
        cases.of(new Human("王建国", null));
        cases.of(born("王建国", "19800307"));

        List<MergeViews.DuplicateCandidate> found = as(handler, () -> search.find(null)).candidates();

        assertThat(found).extracting(MergeViews.DuplicateCandidate::grounds).containsExactlyInAnyOrder(
                List.of("SAME_BIRTH", "NUMBER_DIFFERS"), List.of("SHARED_KIN", "NUMBER_MISSING"));
        assertThat(found).allSatisfy(c -> assertThat(c.first().person().idMasked() + c.second().person().idMasked())
                .contains("**********"));
        refused("forbidden", () -> as(clerk, () -> search.find(null)));
        TestOffice other = new TestOffice(context);
        assertThat(as(other.staff("ST_HANDLER", other.street), () -> search.find(null)).candidates()).isEmpty();
    }

    @Test
    void aSharedRelativeInACaseThatMayNotBeReadIsNoGround() {
        Human mother = born("李秀英", "19720508");
        cases.of(mother, born("王建国", "19700307"));
        UUID secret = cases.of(mother, new Human("王建国", null));
        assertThat(as(handler, () -> search.find(null)).candidates()).hasSize(1);

        cases.makeConfidential(secret);

        assertThat(as(handler, () -> search.find(null)).candidates()).isEmpty();
    }

    @Test
    void twoPeopleMergeAndTwoTakeApartAndCasesStayAsTheyWere() {
        UUID one = cases.of(born("王建国", "19700307"), born("李秀英", "19720508"));
        UUID other = cases.of(born("王建国", "19700307"), born("王小小", "20100101"));
        UUID first = cases.person(one, "王建国");
        UUID second = cases.person(other, "王建国");
        List<Map<String, Object>> parties = cases.parties();

        UUID id = as(leader, () -> merges.propose(first, second, WHY)).id();
        assertThat(household(first)).containsExactly("李秀英");
        refused("forbidden", () -> as(leader, () -> merges.confirm(id, WHY)));
        refused("forbidden", () -> as(handler, () -> merges.confirm(id, WHY)));
        CurrentUser second0 = office.staff("ST_LEADER", office.street);
        as(second0, () -> merges.confirm(id, WHY));

        assertThat(household(first)).containsExactlyInAnyOrder("李秀英", "王小小");
        assertThat(household(second)).as("either leads to the one file").containsExactlyInAnyOrder("李秀英", "王小小");
        assertThat(as(leader, () -> files.file(second)).persons()).hasSize(2);
        assertThat(as(leader, () -> files.related(one))).extracting(HouseholdViews.RelatedCase::id)
                .containsExactly(other);
        assertThat(as(leader, () -> files.related(one)).get(0).sameApplicant()).isTrue();
        refused("state-conflict", () -> as(second0, () -> merges.confirm(id, WHY)));

        as(handler, () -> merges.proposeSplit(id, WHY));
        assertThat(household(first)).as("still one while it is asked").hasSize(2);
        as(leader, () -> merges.refuse(id, WHY));
        as(handler, () -> merges.proposeSplit(id, WHY));
        as(leader, () -> merges.confirm(id, WHY));

        assertThat(household(first)).containsExactly("李秀英");
        assertThat(household(second)).containsExactly("王小小");
        assertThat(cases.parties()).as("nothing is rewritten in cases").isEqualTo(parties);
        assertThat(as(leader, () -> merges.list(first)).get(0).events()).extracting(MergeViews.MergeEvent::action)
                .containsExactly("PROPOSE", "CONFIRM", "PROPOSE_SPLIT", "REFUSE_SPLIT", "PROPOSE_SPLIT",
                        "CONFIRM_SPLIT");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'person.merge' and object_id = :id")
                .param("id", id.toString()).query(Integer.class).single()).isEqualTo(6);
    }

    @Test
    void aMergeOfThreeIsTakenApartOneByOne() {
        UUID a = cases.person(cases.of(born("王建国", "19700307")), "王建国");
        UUID b = cases.person(cases.of(born("王建国", "19700307")), "王建国");
        UUID c = cases.person(cases.of(born("王建国", "19700307")), "王建国");
        UUID ab = merged(a, b);
        merged(c, b);
        assertThat(as(leader, () -> files.file(a)).persons()).hasSize(3);

        as(handler, () -> merges.proposeSplit(ab, WHY));
        as(leader, () -> merges.confirm(ab, WHY));

        assertThat(as(leader, () -> files.file(a)).persons()).hasSize(1);
        assertThat(as(leader, () -> files.file(b)).persons()).hasSize(2);
    }

    @Test
    void whatWasRefusedIsNoCandidateAnyMore() {
        UUID a = cases.person(cases.of(born("王建国", "19700307")), "王建国");
        UUID b = cases.person(cases.of(born("王建国", "19700307")), "王建国");
        UUID id = as(handler, () -> merges.propose(a, b, WHY)).id();
        refused("state-conflict", () -> as(leader, () -> merges.propose(b, a, WHY)));

        as(leader, () -> merges.refuse(id, "身份证号不同，确系两人"));

        assertThat(as(handler, () -> search.find(a)).candidates()).isEmpty();
        assertThat(as(leader, () -> files.file(a)).persons()).hasSize(1);
    }

    @Test
    void onlyThoseWhoKnowBothAndHaveTheRightMayAsk() {
        UUID a = cases.person(cases.of(born("王建国", "19700307")), "王建国");
        UUID b = cases.person(cases.of(born("王建国", "19700307")), "王建国");
        TestOffice other = new TestOffice(context);

        refused("not-found", () -> as(other.staff("ST_HANDLER", other.street), () -> merges.propose(a, b, WHY)));
        refused("forbidden", () -> as(clerk, () -> merges.propose(a, b, WHY)));
        refused("forbidden", () -> as(office.applicant(), () -> merges.propose(a, b, WHY)));
    }

    @Test
    void theDatabaseItselfWantsTwoPeople() {
        UUID a = cases.person(cases.of(born("王建国", "19700307")), "王建国");
        UUID b = cases.person(cases.of(born("王建国", "19700307")), "王建国");
        UUID id = as(leader, () -> merges.propose(a, b, WHY)).id();

        assertThatThrownBy(() -> jdbc.sql("""
                update person_merge set status = 'CONFIRMED', decided_by = asked_by where id = :id""").param("id", id)
                .update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    private UUID merged(UUID one, UUID other) {
        UUID id = as(handler, () -> merges.propose(one, other, WHY)).id();
        as(leader, () -> merges.confirm(id, WHY));
        return id;
    }

    private List<String> household(UUID person) {
        return as(leader, () -> files.file(person)).members().stream().flatMap(m -> m.persons().stream())
                .map(HouseholdViews.PersonView::name).toList();
    }

    private <T> T as(CurrentUser user, Supplier<T> work) {
        return users.as(user, work);
    }

    private static void refused(String slug, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(DomainProblem.class,
                p -> assertThat(p.slug()).isEqualTo(slug));
    }
}
