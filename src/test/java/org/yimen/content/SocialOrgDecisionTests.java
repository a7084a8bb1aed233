package org.yimen.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yimen.rules.DecisionsForTests;

/** The tables of the registration of social organisations, each row at its boundary. */
class SocialOrgDecisionTests {

    private static final DecisionsForTests BOOK = DecisionsForTests.of(Path.of("bpmn/social-org"));
    private static final DecisionsForTests CHANGE =
            DecisionsForTests.of(Path.of("bpmn/social-org-change"), Path.of("bpmn/social-org"));
    private static final DecisionsForTests REPORT = DecisionsForTests.of(Path.of("bpmn/social-org-report"));
    private static final DecisionsForTests LIST = DecisionsForTests.of(Path.of("bpmn/social-org-list"));
    private static final Map<String, Object> PARAM = param();

    @SuppressWarnings("unchecked")
    private static Map<String, Object> param() {
        return (Map<String, Object>) (Map<?, ?>) ContentFiles.parameters(Path.of("bpmn/social-org/parameters.yml"),
                LocalDate.of(2026, 3, 2));
    }

    @AfterAll
    static void everyRowWasMet() {
        assertThat(BOOK.matched()).containsAll(BOOK.ruleIds());
        assertThat(CHANGE.matched()).containsAll(CHANGE.ruleIds().stream()
                .filter(rule -> rule.startsWith("social-org-change")).toList());
        assertThat(REPORT.matched()).containsAll(REPORT.ruleIds());
        assertThat(LIST.matched()).containsAll(LIST.ruleIds());
    }

    /** The rules that a table of findings gives when one fact differs from a case without any. */
    private static List<String> found(DecisionsForTests book, String key, Map<String, Object> columns) {
        Map<String, Object> all = new HashMap<>(columns);
        all.put("param", PARAM);
        return book.askAlone(key, all).trace().stream().flatMap(t -> t.rules().stream())
                .map(r -> r.id().replace(key + "-rule-", "")).toList();
    }

    private static Map<String, Object> with(Map<String, Object> base, Object... changes) {
        Map<String, Object> all = new HashMap<>(base);
        for (int i = 0; i < changes.length; i += 2) {
            all.put((String) changes[i], changes[i + 1] instanceof Integer n ? new BigDecimal(n)
                    : changes[i + 1] instanceof Double d ? BigDecimal.valueOf(d) : changes[i + 1]);
        }
        return all;
    }

    private static final Map<String, Object> NAME = with(Map.of("name", "云溪区花艺协会", "orgType", "ST", "national", false,
            "placeFits", true, "formFits", true, "inForce", false, "forbidden", false, "personal", false),
            "brandLength", 0, "freedMonths", 9999, "revokedMonths", 9999, "closest", 0.79);

    static Stream<Arguments> names() {
        return Stream.of(Arguments.of(NAME, ""), Arguments.of(with(NAME, "name", "云溪区ABC协会"), "1"),
                Arguments.of(with(NAME, "name", "云溪区2协会"), "1"), Arguments.of(with(NAME, "national", true), "2"),
                Arguments.of(with(NAME, "placeFits", false), "3"), Arguments.of(with(NAME, "brandLength", 1), "4"),
                Arguments.of(with(NAME, "orgType", "MF", "brandLength", 1), "5"),
                Arguments.of(with(NAME, "orgType", "JJ", "brandLength", 1), "5"),
                Arguments.of(with(NAME, "orgType", "MF", "brandLength", 2), ""),
                Arguments.of(with(NAME, "formFits", false), "6"), Arguments.of(with(NAME, "inForce", true, "closest", 1), "7"),
                Arguments.of(with(NAME, "freedMonths", 11), "8"), Arguments.of(with(NAME, "freedMonths", 12), ""),
                Arguments.of(with(NAME, "revokedMonths", 35), "9"), Arguments.of(with(NAME, "revokedMonths", 36), ""),
                Arguments.of(with(NAME, "forbidden", true), "10"), Arguments.of(with(NAME, "personal", true), "11"),
                Arguments.of(with(NAME, "closest", 0.8), "12"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void findsWhatIsWrongWithAName(Map<String, Object> facts, String rules) {
        assertThat(String.join(" ", found(BOOK, "social-org-name-finding", facts))).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({"REFUSE CORRECT,REFUSE", "CORRECT COMPARE,CORRECT", "COMPARE,COMPARE", "'',FREE"})
    void theGravestFlawOfANameDecides(String severities, String result) {
        List<Map<String, Object>> findings = Stream.of(severities.split(" ")).filter(s -> !s.isEmpty())
                .map(s -> Map.<String, Object>of("severity", s, "text", s)).toList();

        assertThat(BOOK.askAlone("social-org-name", Map.of("nameFindings", findings)).rows()).singleElement()
                .satisfies(row -> assertThat(row.get("nameResult")).isEqualTo(result));
    }

    @ParameterizedTest
    @CsvSource({"POLITICS,NO,DUAL", "RELIGION,YES,DUAL", "FOREIGN,NO,DUAL", "CHAMBER,NO,DIRECT", "SCIENCE,YES,DIRECT",
        "CHARITY,NO,DIRECT", "COMMUNITY,NO,DIRECT", "EDUCATION,YES,DUAL", "CULTURE,NO,DUAL"})
    void namesTheRegime(String industry, String licensed, String regime) {
        assertThat(BOOK.askAlone("social-org-regime", Map.of("data", Map.of("application", Map.of("industry", industry,
                "licensed", licensed)))).rows()).singleElement()
                .satisfies(row -> assertThat(row.get("regime")).isEqualTo(regime));
    }

    private static final Map<String, Object> OFFICER = with(Map.of("post", "PRESIDENT", "disqualified", "NO", "public", "NO",
            "approved", "NO", "legalRep", "YES", "elsewhere", "NO", "offence", "NO", "closed", "NO", "resident", "YES"),
            "conflict", false, "age", 70, "term", 2);

    static Stream<Arguments> officers() {
        return Stream.of(Arguments.of("ST", OFFICER, ""), Arguments.of("MF", with(OFFICER, "disqualified", "YES"), "1"),
                Arguments.of("JJ", with(OFFICER, "public", "SERVING", "approved", "YES"), "2"),
                Arguments.of("JJ", with(OFFICER, "public", "SERVING", "post", "DIRECTOR"), ""),
                Arguments.of("ST", with(OFFICER, "public", "RETIRED"), "3"),
                Arguments.of("MF", with(OFFICER, "public", "SERVING", "approved", "YES"), ""),
                Arguments.of("ST", with(OFFICER, "age", 71), "4"),
                Arguments.of("ST", with(OFFICER, "age", 71, "approved", "YES"), ""),
                Arguments.of("ST", with(OFFICER, "term", 3), "5"), Arguments.of("ST", with(OFFICER, "elsewhere", "ASSOCIATION"), "6"),
                Arguments.of("ST", with(OFFICER, "elsewhere", "OTHER"), ""),
                Arguments.of("JJ", with(OFFICER, "elsewhere", "ASSOCIATION"), "7"),
                Arguments.of("JJ", with(OFFICER, "elsewhere", "OTHER"), "7"),
                Arguments.of("MF", with(OFFICER, "elsewhere", "OTHER"), ""),
                Arguments.of("ST", with(OFFICER, "elsewhere", "ASSOCIATION", "legalRep", "NO"), ""),
                Arguments.of("ST", with(OFFICER, "offence", "INTENTIONAL", "closed", "BANNED", "resident", "NO"), ""),
                Arguments.of("JJ", with(OFFICER, "offence", "OTHER"), "10"),
                Arguments.of("JJ", with(OFFICER, "closed", "FOUNDATION"), "11"),
                Arguments.of("JJ", with(OFFICER, "post", "SUPERVISOR", "conflict", true), "13"),
                Arguments.of("MF", with(OFFICER, "post", "SUPERVISOR", "conflict", true), ""));
    }

    @ParameterizedTest
    @MethodSource("officers")
    void findsWhoMayNotHoldAPost(String type, Map<String, Object> officer, String rules) {
        assertThat(officerRules(type, "NO", false, officer)).isEqualTo(rules);
    }

    private static String officerRules(String type, String charity, boolean residentNeeded, Map<String, Object> officer) {
        return String.join(" ", found(BOOK, "social-org-officer", Map.of("orgType", type, "isCharity", charity,
                "residentNeeded", residentNeeded, "person", officer)));
    }

    @Test
    void charitiesAndFoundationsAskMoreOfThoseWhoLeadThem() {
        assertThat(officerRules("ST", "YES", false, with(OFFICER, "offence", "INTENTIONAL"))).isEqualTo("8");
        assertThat(officerRules("ST", "YES", false, with(OFFICER, "offence", "OTHER"))).isEmpty();
        assertThat(officerRules("MF", "YES", false, with(OFFICER, "closed", "BANNED"))).isEqualTo("9");
        assertThat(officerRules("JJ", "YES", false, with(OFFICER, "offence", "INTENTIONAL"))).isEqualTo("8 10");
        assertThat(officerRules("JJ", "NO", true, with(OFFICER, "resident", "NO"))).isEqualTo("12");
        assertThat(officerRules("JJ", "NO", true, with(OFFICER, "resident", "NO", "legalRep", "NO"))).isEmpty();
        assertThat(officerRules("JJ", "NO", false, with(OFFICER, "resident", "NO"))).isEmpty();
    }

    private static final Map<String, Object> FINE = with(Map.of("orgType", "ST", "membersFit", true, "domicileKind", "RENT",
            "doublePosts", false, "regime", "DUAL", "clauseText", "", "examined", "FINE", "foundationKind", "PRIVATE",
            "privateFunds", "YES", "listed", false), "fund", 3, "stateRatio", 0, "leaseMonths", 12, "directors", 6,
            "paid", 2, "kin", 2, "legalReps", 1, "approvals", 1, "inFavour", 51, "attended", 100, "expected", 150,
            "clausesMissing", 0, "foundationHere", true, "foundersLead", true);

    static Stream<Arguments> conditions() {
        return Stream.of(Arguments.of(FINE, ""), Arguments.of(with(FINE, "membersFit", false), "1"),
                Arguments.of(with(FINE, "fund", 2.99), "2"), Arguments.of(with(FINE, "orgType", "MF", "fund", 2.99), "3"),
                Arguments.of(with(FINE, "orgType", "JJ", "fund", 199.99), "4"),
                Arguments.of(with(FINE, "orgType", "JJ", "fund", 200), ""),
                Arguments.of(with(FINE, "orgType", "MF", "stateRatio", 33.34), "5"),
                Arguments.of(with(FINE, "orgType", "MF", "stateRatio", 33.33), ""),
                Arguments.of(with(FINE, "orgType", "MF", "leaseMonths", 11), "6"),
                Arguments.of(with(FINE, "orgType", "MF", "leaseMonths", 0, "domicileKind", "OWN"), ""),
                Arguments.of(with(FINE, "orgType", "JJ", "fund", 200, "directors", 4, "paid", 1, "kin", 1), "7"),
                Arguments.of(with(FINE, "orgType", "JJ", "fund", 200, "directors", 25), ""),
                Arguments.of(with(FINE, "orgType", "JJ", "fund", 200, "directors", 26), "7"),
                Arguments.of(with(FINE, "orgType", "JJ", "fund", 200, "paid", 3), "8"),
                Arguments.of(with(FINE, "orgType", "JJ", "fund", 399.99, "foundationKind", "PUBLIC"), "20"),
                Arguments.of(with(FINE, "orgType", "JJ", "fund", 400, "foundationKind", "PUBLIC"), ""),
                Arguments.of(with(FINE, "orgType", "JJ", "fund", 200, "kin", 3), "21"),
                Arguments.of(with(FINE, "orgType", "JJ", "fund", 200, "kin", 1, "privateFunds", "NO"), "22"),
                Arguments.of(with(FINE, "orgType", "JJ", "fund", 200, "kin", 0, "privateFunds", "NO"), ""),
                Arguments.of(with(FINE, "foundersLead", false), "23"),
                Arguments.of(with(FINE, "premises", "NO"), "24"), Arguments.of(with(FINE, "staff", "NO"), "25"),
                Arguments.of(with(FINE, "premises", "YES", "staff", "YES", "objection", "NO"), ""),
                Arguments.of(with(FINE, "objection", "YES"), "26"),
                Arguments.of(with(FINE, "legalReps", 0), "9"), Arguments.of(with(FINE, "legalReps", 2), "9"),
                Arguments.of(with(FINE, "doublePosts", true), "10"), Arguments.of(with(FINE, "approvals", 0), "11"),
                Arguments.of(with(FINE, "approvals", 0, "regime", "DIRECT"), ""), Arguments.of(with(FINE, "inFavour", 50), "12"),
                Arguments.of(with(FINE, "attended", 99), "13"), Arguments.of(with(FINE, "attended", 66, "expected", 100), "13"),
                Arguments.of(with(FINE, "attended", 67, "expected", 100), ""), Arguments.of(with(FINE, "clausesMissing", 1), "14"),
                Arguments.of(with(FINE, "examined", "UNLAWFUL"), "15"), Arguments.of(with(FINE, "examined", "NEEDLESS"), "16"),
                Arguments.of(with(FINE, "examined", "FALSE"), "17"), Arguments.of(with(FINE, "listed", true), "18"),
                Arguments.of(with(FINE, "orgType", "JJ", "fund", 200, "foundationHere", false), "19"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void findsWhichConditionIsNotMet(Map<String, Object> facts, String rules) {
        assertThat(String.join(" ", found(BOOK, "social-org-condition", Map.of("facts", facts)))).isEqualTo(rules);
    }

    /** What a whole application lacks, asked on a day after it was handed in. */
    private static String problems(Map<String, Object> application) {
        return BOOK.ask("social-org-conditions", Map.of("param", PARAM, "today", "2026-12-01", "applicationDate", "2026-03-02",
                "documents", Map.of("S01", 1), "clauses", Map.of(), "data", Map.of("application", application))).rows().get(0)
                .get("problems").toString();
    }

    private static Map<String, Object> applied(Object... changes) {
        Map<String, Object> head = with(Map.of("name", "宋清荷", "idNumber", "210203197003071016", "post", "PRESIDENT", "public",
                "NO", "approved", "NO", "legalRep", "YES", "elsewhere", "NO", "founder", "YES", "kin", "NO"), "term", 1,
                "disqualified", "NO", "paid", "NO", "offence", "NO", "closed", "NO", "resident", "YES");
        return with(with(Map.of("orgType", "MF", "orgName", "云溪区启明学苑", "industry", "CHARITY", "licensed", "NO", "isCharity",
                "NO", "domicileKind", "RENT", "leaseFrom", "2025-06-01", "leaseTo", "2026-05-31", "officers", List.of(head)),
                "fund", 3, "stateRatio", 0, "expected", 3, "attended", 2, "inFavour", 2), changes);
    }

    @Test
    void aLeaseOfAYearLastsFromItsFirstToItsLastDay() {
        assertThat(problems(applied())).isEmpty();
        assertThat(problems(applied("leaseTo", "2026-05-30"))).isEqualTo("场所使用期限不足一年");
        assertThat(problems(applied("leaseFrom", "2024-06-01", "leaseTo", "2026-03-01"))).isEqualTo("场所使用期限不足一年");
        assertThat(problems(applied("leaseFrom", "2024-06-01", "leaseTo", "2026-03-02"))).isEmpty();
    }

    @Test
    void halfOfTheVotesIsNoMajorityAndTwoThirdsAreEnough() {
        assertThat(problems(applied("inFavour", 1))).isEqualTo("决议赞成票未达到规定比例");
        assertThat(problems(applied("expected", 100, "attended", 66, "inFavour", 66))).isEqualTo("出席人数未达到规定比例");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31,JJ,''", "2026-04-01,JJ,没有按期报送", "2026-05-31,ST,''", "2026-06-01,ST,没有按期报送"})
    void aReportIsOnTimeByTheDayItWasHandedIn(String day, String type, String problems) {
        Map<String, Object> report = with(Map.of("orgType", type, "orgName", "甲", "partyOrganised", "YES", "partyWork", "YES",
                "officersChanged", "NO"), "reportYear", 2025, "fund", 3, "netAssets", 30000, "expenses", 0, "publicCost", 0,
                "adminCost", 0, "fullMembers", 0, "activities", 1);
        assertThat(REPORT.ask("social-org-report-check", Map.of("today", "2026-12-01", "applicationDate", day, "data",
                Map.of("application", report))).rows()).singleElement()
                .satisfies(row -> assertThat(row.get("problems")).isEqualTo(problems));
    }

    @ParameterizedTest
    @CsvSource({"ST,YES,true", "ST,NO,false", "MF,NO,true", "JJ,NO,true"})
    void saysWhetherTheSiteIsVisited(String type, String doubt, boolean visit) {
        assertThat(BOOK.askAlone("social-org-conditions", Map.of("problems", List.of(Map.of("text", "甲"), Map.of("text", "乙")),
                "data", Map.of("application", Map.of("orgType", type), "review", Map.of("siteDoubt", doubt)))).rows())
                .singleElement().satisfies(row -> assertThat(row).containsEntry("visit", visit).containsEntry("met", false)
                        .containsEntry("problems", "甲；乙"));
    }

    private static final Map<String, Object> ASKED = with(Map.of("matter", "CHANGE", "officersChange", false, "audited",
            false, "taxCleared", "YES", "clauseText", "", "listed", false), "daysSinceConsent", 30, "daysSinceLiquidation", 15,
            "returned", 4, "clausesMissing", 0, "inFavour", 51, "attended", 100, "expected", 150);

    static Stream<Arguments> requests() {
        Map<String, Object> cancel = with(ASKED, "matter", "CANCEL");
        return Stream.of(Arguments.of(ASKED, ""), Arguments.of(with(ASKED, "daysSinceConsent", 31), "1"),
                Arguments.of(with(cancel, "daysSinceConsent", 31), ""), Arguments.of(with(ASKED, "officersChange", true), "2"),
                Arguments.of(with(ASKED, "officersChange", true, "audited", true), ""),
                Arguments.of(with(cancel, "daysSinceLiquidation", 16), "3"), Arguments.of(cancel, ""),
                Arguments.of(with(cancel, "taxCleared", "NO"), "4"), Arguments.of(with(cancel, "returned", 3), "5"),
                Arguments.of(with(ASKED, "matter", "CHARTER", "clausesMissing", 1, "inFavour", 67), "6"),
                Arguments.of(with(ASKED, "listed", true), "7"), Arguments.of(with(ASKED, "inFavour", 50), "8"),
                Arguments.of(with(ASKED, "attended", 99), "9"),
                Arguments.of(with(ASKED, "matter", "CHARTER", "inFavour", 66), "10"),
                Arguments.of(with(ASKED, "matter", "CHARTER", "inFavour", 20, "attended", 30, "expected", 45), ""),
                Arguments.of(with(ASKED, "objection", "YES"), "11"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void findsWhatIsWrongWithARequestForChange(Map<String, Object> facts, String rules) {
        assertThat(String.join(" ", found(CHANGE, "social-org-change-problem", Map.of("facts", facts)))).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({"CANCEL,'',true,false,false,true", "CHARTER,'',false,true,false,false", "OFFICERS,'',false,true,true,false",
        "CHANGE,LEGAL_REP,false,true,true,true", "CHANGE,NAME,false,false,false,true"})
    void sendsAChangeItsWay(String matter, String changed, boolean cancelled, boolean party, boolean notice, boolean announced) {
        assertThat(CHANGE.askAlone("social-org-change-route", Map.of("problems", List.of(), "data", Map.of("application",
                Map.of("matter", matter, "changed", changed.isEmpty() ? List.of() : List.of(changed))))).rows())
                .singleElement().satisfies(row -> assertThat(row).containsEntry("cancelled", cancelled)
                        .containsEntry("party", party).containsEntry("notice", notice)
                        .containsEntry("announced", announced).containsEntry("sustained", false));
    }

    private static final Map<String, Object> YEAR = with(Map.of("orgType", "MF", "partyOrganised", "NO", "partyWork", "YES",
            "officersChanged", "NO", "foundationKind", "PUBLIC"), "netToFund", 1, "adminShare", 0.1, "publicShare", 0.7,
            "balanceShare", 0.08, "fullMembers", 2, "activities", 1, "daysLate", 0);

    static Stream<Arguments> reports() {
        Map<String, Object> foundation = with(YEAR, "orgType", "JJ");
        Map<String, Object> closed = with(foundation, "foundationKind", "PRIVATE", "publicShare", 0);
        return Stream.of(Arguments.of(YEAR, ""), Arguments.of(foundation, ""), Arguments.of(with(YEAR, "netToFund", 0.99), "1"),
                Arguments.of(with(foundation, "adminShare", 0.11), "2"), Arguments.of(with(YEAR, "adminShare", 0.5), ""),
                Arguments.of(with(foundation, "publicShare", 0.69), "3"),
                Arguments.of(closed, ""), Arguments.of(with(closed, "balanceShare", 0.079), "9"),
                Arguments.of(with(foundation, "balanceShare", 0), ""), Arguments.of(with(foundation, "netToFund", 0.99), "1"),
                Arguments.of(with(YEAR, "orgType", "ST", "netToFund", 0.99), "1"), Arguments.of(with(YEAR, "fullMembers", 3), "4"),
                Arguments.of(with(YEAR, "fullMembers", 3, "partyOrganised", "YES"), ""),
                Arguments.of(with(YEAR, "partyWork", "NO"), "5"), Arguments.of(with(YEAR, "officersChanged", "YES"), "6"),
                Arguments.of(with(YEAR, "activities", 0), "7"), Arguments.of(with(YEAR, "daysLate", 1), "8"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void findsWhatAReportShows(Map<String, Object> facts, String rules) {
        assertThat(String.join(" ", found(REPORT, "social-org-report-finding", Map.of("facts", facts)))).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({"0,5,QUALIFIED", "1,0,FAILED", "1,5,BASIC", "2,5,FAILED"})
    void suggestsAConclusion(int problems, BigDecimal activities, String conclusion) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (int i = 0; i < problems; i++) {
            found.add(Map.of("text", "问题"));
        }
        assertThat(REPORT.askAlone("social-org-report-check", Map.of("problems", found, "data", Map.of("application",
                Map.of("activities", activities)))).rows()).singleElement()
                .satisfies(row -> assertThat(row.get("suggested")).isEqualTo(conclusion));
    }

    @ParameterizedTest
    @CsvSource({"QUALIFIED,false", "BASIC,true", "FAILED,true"})
    void asksForThingsToBePutRight(String conclusion, boolean rectify) {
        assertThat(REPORT.askAlone("social-org-report-outcome", Map.of("data", Map.of("review", Map.of("conclusion",
                conclusion)))).rows()).singleElement().satisfies(row -> assertThat(row.get("rectify")).isEqualTo(rectify));
    }

    @ParameterizedTest
    @CsvSource({"REMOVE,true", "NOT_REPORTED,false", "FINED,false"})
    void tellsInFromOut(String ground, boolean removal) {
        assertThat(LIST.askAlone("social-org-list-kind", Map.of("change", Map.of("ground", ground))).rows())
                .singleElement().satisfies(row -> assertThat(row.get("removal")).isEqualTo(removal));
    }

    @ParameterizedTest
    @CsvSource({"YES,0,true", "NONE,6,true", "NONE,5,false", "NO,6,false", "NO,5,false"})
    void takesOffTheListWhoPutThingsRightOrWaited(String rectified, BigDecimal months, boolean removable) {
        assertThat(LIST.askAlone("social-org-list-removable", Map.of("monthsListed", months, "param", PARAM, "data",
                Map.of("verify", Map.of("rectified", rectified)))).rows()).singleElement()
                .satisfies(row -> assertThat(row.get("removable")).isEqualTo(removable));
    }

    @Test
    void monthsOnTheListAreCountedFromItsDay() {
        assertThat(LIST.ask("social-org-listed-months", Map.of("today", "2026-09-01", "entry", Map.of("marks",
                Map.of("IRREGULAR", "2026-03-02")))).rows()).singleElement()
                .satisfies(row -> assertThat(new BigDecimal(String.valueOf(row.values().iterator().next())))
                        .isEqualByComparingTo("5"));
    }
}
