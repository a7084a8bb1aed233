package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** An association is founded: its articles lack something, one office is against it, and everybody reads it in the register. */
@BrowserTest
class OrganisationWalkBrowserTests {

    private static final String NAME = "云溪区花艺协会";
    private static final String SECTION = "socorg.handler1";
    private static final String SHORT_ARTICLES = """
            云溪区花艺协会章程（草案）。名称、住所。宗旨和业务范围。遵守宪法、法律、法规和国家政策。会员享有权利、履行义务。""";
    private static final String ARTICLES = SHORT_ARTICLES + """
            践行社会主义核心价值观。坚持中国共产党的全面领导，设立党组织。会员大会是最高权力机构。负责人的产生和罢免。
            资产管理。章程的修改。终止程序，剩余财产的处理。本组织不以营利为目的。""";

    @Test
    void anAssociationIsFoundedAndEverybodyReadsItInTheRegister(Visitors visitors) {
        Visitor citizen = visitors.who("citizen1");
        String caseId = found(visitors, citizen);
        CaseSteps work = new CaseSteps(visitors, NAME, true);
        work.step(SECTION, "supplement", "章程缺少必备条款，请修改。", form -> {
            assertThat(form.field("charterMissing").locator("textarea")).hasValue(Pattern.compile("[\\s\\S]*坚持党的全面领导[\\s\\S]*"));
            form.fill("nameFit", "YES", "complete", "NO", "missingItems", "请按示范文本补齐章程必备条款。");
        });
        work.answer(citizen, caseId, form -> form.fill("answer", "已按示范文本修改。").attach("charter", text("章程修改稿", ARTICLES)));
        work.step(SECTION, "accept", "材料齐全，予以受理。", form -> form.fill("nameFit", "YES", "complete", "YES"));

        opinions(work);
        visitors.noticeOver(caseId);
        work.step("socorg.chief1", "agree", "符合条件。", form -> form.fill("advice", "党建意见已沟通，建议准予登记。"));
        Visitor head = work.step("bureau.director1", "submit", "会议同意。", form -> form.fill("heldOn", visitors.today(),
                "minutes", "集体研究，同意准予登记，三个月内建立党组织。"));
        head.id("tab-diagram").click();
        assertThat(head.page().locator("[data-testid=diagram] svg").first()).isVisible();
        head.look("organisation-diagram");
        work.step("director", "grant", "准予登记。", form -> { });
        work.answer(citizen, caseId, form -> form.fill("staffTotal", 5, "partyMembers", 3, "fullMembers", 3, "partyPlan", "OWN"));
        Visitor section = work.step(SECTION, "submit", "已发证。", form -> form.fill("receivedBy", "宋清荷", "handedOn",
                visitors.today(), "transferredOn", visitors.today()));
        assertThat(section.id("case-status")).containsText("予以确认");
        citizen.go("/portal/cases/" + caseId);
        assertThat(citizen.id("portal-letter-certificate")).isVisible();
        citizen.look("organisation-registered");
        read(visitors.stranger());
    }

    private static String found(Visitors visitors, Visitor citizen) {
        citizen.applies("social-org", "orgType");
        citizen.sheet().fill("orgType", "ST", "nameRegion", "云溪区", "nameField", "花艺", "nameForm", "协会", "personName", "NO",
                "industry", "CULTURE", "licensed", "NO", "supervisorUnit", "EXT_EDU", "isCharity", "NO", "purpose",
                "遵守宪法和法律，推广花艺，丰富群众文化生活。").row("scopes", 0, "text", "花艺培训与交流", "permit", "NO");
        citizen.next("organisation-basics");
        citizen.sheet().fill("domicileRegion", Household.COMMUNITY, "domicile", "青石街1号", "domicileKind", "RENT", "leaseFrom",
                visitors.today(), "leaseTo",
                visitors.today().plusYears(2), "fund", 5, "capitalProof", "REPORT", "contact", "宋清荷", "phone", "19412345678");
        citizen.next("organisation-place");
        officer(citizen, 0, "宋清荷", "PRESIDENT", "YES");
        officer(citizen, 1, "何秋生", "SECRETARY", "NO");
        citizen.sheet().fill("memberPersons", 60, "memberUnits", 0);
        citizen.next("organisation-people");
        citizen.sheet().fill("meetingKind", "FOUNDERS", "meetingOn", visitors.today().minusDays(10), "expected", 60, "attended", 50,
                "inFavour", 50, "against", 0, "abstained", 0);
        citizen.next("organisation-meeting");
        citizen.sheet().fill("promise", true, "partyClause", "第三条", "valuesClause", "第四条");
        citizen.next("organisation-party");
        citizen.id("upload-S05").setInputFiles(text("章程草案", SHORT_ARTICLES));
        citizen.sees("章程草案.txt");
        for (String paper : new String[] {"S01", "S02", "S03", "S04", "S07"}) {
            citizen.id("upload-" + paper).setInputFiles(Photo.of("花艺协会-" + paper));
            citizen.sees("花艺协会-" + paper);
        }
        citizen.id("upload-S06").setInputFiles(new FilePayload("会员名册.pdf", "application/pdf", pdf()));
        citizen.sees("会员名册.pdf");
        citizen.next("organisation-papers");
        assertThat(citizen.id("draft-missing")).hasCount(0);
        citizen.look("organisation-check");
        citizen.id("intake-submit").click();
        return citizen.receipt();
    }

    private static void officer(Visitor citizen, int row, String name, String post, String legalRep) {
        citizen.sheet().row("officers", row, "name", name, "idNumber", Household.of(name, name, 0).applicantId(), "post", post,
                "term", 1, "legalRep", legalRep, "political", "NONE", "public", "NO", "approved", "NO", "elsewhere", "NO", "kin",
                "NO", "paid", "NO", "disqualified", "NO", "resume", "从事群众文化工作", "founder", "YES", "offence", "NO", "closed",
                "NO", "resident", "YES");
    }

    /** Asked side by side; the party body is against it, which leads to a collective decision. */
    private static void opinions(CaseSteps work) {
        work.step("party.op1", "disagree", "尚未确定党组织组建方式。", form -> form.fill("promise", "YES", "clause", "YES", "remark",
                "建议登记前明确党组织组建方式。"));
        work.step("enforce.officer1", "agree", "无不良记录。", form -> form.fill("dishonest", "NO", "banned", "NO", "source", "信用平台"));
        work.step("ext_edu.officer1", "agree", "同意。", form -> form.fill("supervises", "YES"));
        work.step(SECTION, "submit", "符合条件。", form -> form.fill("purposeLawful", "YES", "needed", "NO", "truthful", "YES",
                "siteDoubt", "NO", "opinion", "符合登记条件。"));
    }

    private static void read(Visitor stranger) {
        stranger.go("/portal/registers");
        Locator entry = stranger.id("register-entry").filter(new Locator.FilterOptions().setHasText(NAME));
        assertThat(entry.first()).containsText("51210299MJ");
        stranger.look("portal-register");
    }

    static byte[] pdf() {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FilePayload text(String name, String content) {
        return new FilePayload(name + ".txt", "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }
}
