package org.yimen.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.Page;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PostgresTest;
import org.yimen.testing.TestOffice;

@SpringBootTest(properties = "yimen.content.directories=src/test/resources/notices")
@PostgresTest
class RegisterIntegrationTests {

    @Autowired
    ApplicationContext context;
    @Autowired
    RegisterSteps steps;
    @Autowired
    RegisterList list;
    @Autowired
    CurrentUsers users;
    @Autowired
    YimenClock clock;

    private TestOffice office;
    private UUID caseId;

    @BeforeEach
    void decide() {
        clock.set(OffsetDateTime.parse("2026-11-23T10:00:00+08:00").toInstant());
        office = new TestOffice(context);
        caseId = office.acceptedCase("relief", office.applicant());
        office.submit(caseId, "application", Map.of("applicantName", "王建国",
                "applicantIdNumber", "210203199003071016", "region", office.community.regionCode()));
        office.submit(caseId, "opinion", Map.of("memberCount", 3, "monthlyAmount", 1850.5));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void entersADecisionOnceFromTheMonthAfterIt() {
        enter();
        enter();

        EntryRow row = find(office.staff("ST_LEADER", office.street), "210203199003071016").rows().get(0);
        assertThat(find(office.staff("CA_CHIEF", office.department), "T-" + caseId).total()).isEqualTo(1);
        assertThat(row.caseId()).isEqualTo(caseId);
        assertThat(row.startsOn()).isEqualTo("2026-12-01");
        assertThat(row.amount()).isEqualByComparingTo(new BigDecimal("1850.5"));
        assertThat(row.members()).isEqualTo(3);
        assertThat(row.subjectName()).isEqualTo("王**");
        assertThat(row.status()).isEqualTo("IN_FORCE");
    }

    @Test
    void masksTheIdentityNumberOfTheSubject() {
        enter();
        CurrentUser leader = office.staff("ST_LEADER", office.street);

        EntryDetail detail = users.as(leader,
                () -> list.entry(find(leader, null).rows().get(0).id()));

        assertThat(detail.subjectIdMasked()).isEqualTo("2102**********1016");
        assertThat(detail.fields()).extracting(FieldValue::key).contains("monthlyAmount", "members");
    }

    @Test
    void countsAndListsOnlyWhatTheReaderMaySee() {
        enter();
        TestOffice other = new TestOffice(context);
        CurrentUser elsewhere = other.staff("ST_LEADER", other.street);

        assertThat(find(elsewhere, null).rows()).isEmpty();
        assertThat(users.as(elsewhere, () -> count(list.registers()))).isZero();
        assertThat(users.as(office.staff("ST_LEADER", office.street), () -> count(list.registers()))).isEqualTo(1);
    }

    private void enter() {
        office.asSystem(() -> {
            steps.enter(caseId.toString());
            return true;
        });
    }

    private Page<EntryRow> find(CurrentUser reader, @Nullable String words) {
        return users.as(reader, () -> list.entries("relief",
                new EntryFilter(words, office.street.id(), EntryStatus.IN_FORCE, null, 20)));
    }

    private static long count(List<RegisterCount> registers) {
        return registers.stream().filter(r -> r.code().equals("relief")).findFirst().orElseThrow().count();
    }
}
