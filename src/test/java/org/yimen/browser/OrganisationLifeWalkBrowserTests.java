package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yimen.registers.OrganisationOffice;

/** A registered association reports, is put on the list and taken off it, takes another name, and is dissolved. */
@BrowserTest
class OrganisationLifeWalkBrowserTests {

    private static final String SECTION = "socorg.handler1";
    private static final String CHIEF = "socorg.chief1";
    private static final Consumer<Sheet> NOTHING = form -> { };

    @Autowired
    private ApplicationContext beans;
    private OrganisationOffice office;
    private Visitors visitors;
    private Visitor founder;

    @BeforeEach
    void peopleFound(Visitors all) {
        visitors = all;
        office = new OrganisationOffice(beans);
    }

    private UUID registered(String field) {
        UUID id = office.registered(field);
        founder = visitors.who(office.founder.username());
        return id;
    }

    @Test
    void whoDoesNotPutThingsRightIsListedAndTakenOffAgain() {
        UUID id = registered("剪纸");
        CaseSteps work = new CaseSteps(visitors, "云溪区剪纸协会", true);
        String report = reports(id);
        work.step("party.op1", "disagree", "尚未建立党组织。", form -> form.fill("organised", "NO", "work", "YES"));
        work.step(SECTION, "correct", "专职人员数有误，请更正。", form -> form.fill("correction", "请更正专职人员数。"));
        work.answer(founder, report, form -> form.fill("staff", 4));
        work.step("party.op1", "disagree", "尚未建立党组织。", form -> form.fill("organised", "NO", "work", "YES"));
        work.step(SECTION, "conclude", "不合格，限期整改。", form -> form.fill("conclusion", "FAILED", "rectification", "三个月内建立党组织。"));
        work.step(CHIEF, "submit", "同意结论。", form -> form.fill("remark", "同意。"));
        founder.go("/portal/cases/" + report);
        assertThat(founder.id("portal-letter-rectify")).isVisible();
        founder.look("organisation-to-rectify");

        visitors.pass(Duration.ofDays(100));
        work.step(SECTION, "propose", "整改逾期，拟列入。", form -> form.fill("facts", "整改期满，仍未建立党组织。", "rectifiable", "YES"));
        work.answer(founder, office.about(id, "social-org-list").toString(), form -> form.fill("statement", "正在筹建党组织，请再给一个月。"));
        work.step(CHIEF, "list", "列入名录。", form -> form.fill("reason", "整改未完成"));
        assertThat(inRegister("剪纸")).containsText("整改未完成");

        begin(id, "REMOVE");
        founder.id("intake-next").click();
        founder.sheet().fill("removalReason", "党组织已经建立，附批复。");
        handIn();
        work.step(SECTION, "submit", "已核实。", form -> form.fill("rectified", "YES", "reason", "党组织已经建立。"));
        assertThat(inRegister("剪纸")).not().containsText("整改未完成");
    }

    @Test
    void anAssociationTakesAnotherNameAndIsDissolved() {
        UUID id = registered("刺绣");
        CaseSteps work = new CaseSteps(visitors, "协会", true);
        begin(id, "CHANGE");
        founder.sheet().fill("matter", "CHANGE", "changed", "NAME", "reason", "扩大活动范围", "agreedOn", visitors.today().minusDays(5));
        founder.id("intake-next").click();
        founder.sheet().fill("nameField", "传统刺绣");
        handIn("S04");
        work.step(SECTION, "accept", "材料齐全，予以受理。", NOTHING);
        work.step(CHIEF, "submit", "符合规定。", form -> form.fill("advice", "同意变更。"));
        work.step("director", "grant", "准予变更。", form -> form.fill("reason", "符合规定。"));
        assertThat(inRegister("传统刺绣")).isVisible();

        begin(id, "CHANGE");
        founder.sheet().fill("matter", "CANCEL", "reason", "完成宗旨", "liquidatedOn", visitors.today().minusDays(3), "taxCleared", "YES",
                "surplusTo", "云溪区慈善会", "returned", new Object[] {"ORIGINAL", "DUPLICATE", "SEAL", "BOOKS"});
        handIn("S04", "S10");
        work.step(SECTION, "accept", "材料齐全，予以受理。", NOTHING);
        work.step(CHIEF, "submit", "符合规定。", form -> form.fill("advice", "同意注销。"));
        Visitor director = work.step("director", "grant", "准予注销。", form -> form.fill("reason", "清算完结。"));
        assertThat(director.id("case-status")).containsText("予以确认");
        assertThat(inRegister("传统刺绣")).containsText("注销");
    }

    private String reports(UUID id) {
        begin(id, "ANNUAL");
        founder.sheet().fill("reportYear", 2025, "officersChanged", "NO");
        founder.id("intake-next").click();
        founder.sheet().fill("staff", 3, "meetings", 1, "activities", 0, "summary", "开展剪纸培训。");
        founder.id("intake-next").click();
        founder.sheet().fill("assets", 60000, "liabilities", 0, "netAssets", 60000, "income", 60000, "donations", 0, "expenses", 60000,
                "adminCost", 0, "publicCost", 0);
        founder.look("organisation-report-accounts");
        founder.id("intake-next").click();
        founder.sheet().fill("fullMembers", 3, "partyOrganised", "NO", "partyWork", "YES");
        founder.id("intake-next").click();
        founder.sheet().fill("truthful", true);
        return handIn("R01");
    }

    private void begin(UUID id, String ground) {
        visitors.pass(Duration.ofHours(2));
        founder.go("/portal/cases/" + id);
        FollowUp.begin(founder, ground, "见申请表。", "organisation-" + ground);
    }

    /** Goes on to the papers, adds one, and hands in what is on the page. */
    private String handIn(String... papers) {
        while (founder.id("intake-next").isVisible()) {
            founder.id("intake-next").click();
            for (String paper : papers) {
                if (founder.id("upload-" + paper).count() > 0) {
                    founder.id("upload-" + paper).setInputFiles(new FilePayload(paper + ".pdf", "application/pdf",
                            OrganisationWalkBrowserTests.pdf()));
                    founder.sees(paper + ".pdf");
                }
            }
        }
        return founder.handsIn();
    }

    /** What everybody reads about the association. */
    private Locator inRegister(String field) {
        Visitor reader = visitors.who("citizen1").go("/portal/registers");
        reader.id("register-words").fill(field);
        reader.id("register-find").click();
        Locator entry = reader.id("register-entry").filter(new Locator.FilterOptions().setHasText(field));
        assertThat(entry).hasCount(1);
        reader.look("register-" + field);
        return entry;
    }
}
