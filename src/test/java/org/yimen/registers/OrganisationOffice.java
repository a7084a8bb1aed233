package org.yimen.registers;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yimen.cases.CaseAction;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseIntake;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.CaseStatus;
import org.yimen.catalog.ServiceItem.Channel;
import org.yimen.demo.DemoOrganization;
import org.yimen.documents.text.SearchableText;
import org.yimen.notice.CaseNotices;
import org.yimen.notice.ObjectionDesk;
import org.yimen.notice.ObjectionRequest;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.platform.AccountKind;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.IdNumber;
import org.yimen.platform.Ids;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PoolWork;
import org.yimen.workflow.DueJobs;
import org.yimen.workflow.task.CaseActions;

/** Founders of organisations in the demo district, and everybody who handles what they ask for. */
public final class OrganisationOffice {

    private static final AtomicInteger PEOPLE = new AtomicInteger(100);
    static final String CHARTER = """
            名称 住所 宗旨 业务范围 遵守宪法、法律、法规和国家政策，践行社会主义核心价值观。坚持中国共产党的全面领导，设立党组织。
            会员享有权利、履行义务。会员大会是最高权力机构。负责人的产生和罢免。资产管理。章程的修改。终止程序，剩余财产的处理。
            本组织不以营利为目的。""";

    private final ApplicationContext beans;
    private final CurrentUsers users;
    private final PoolWork pools;
    private final CaseIntake intake;
    private final FollowUps followUps;
    final CaseDesk desk;
    final YimenClock clock;
    final JdbcClient jdbc;
    final Directory directory;
    public final CurrentUser founder;

    public OrganisationOffice(ApplicationContext beans) {
        this.beans = beans;
        this.users = beans.getBean(CurrentUsers.class);
        this.pools = new PoolWork(beans);
        this.intake = beans.getBean(CaseIntake.class);
        this.followUps = beans.getBean(FollowUps.class);
        this.desk = beans.getBean(CaseDesk.class);
        this.clock = beans.getBean(YimenClock.class);
        this.jdbc = beans.getBean(JdbcClient.class);
        this.directory = beans.getBean(Directory.class);
        beans.getBean(DemoOrganization.class).seed();
        String username = "founder" + PEOPLE.incrementAndGet() + "x" + Long.toString(System.nanoTime(), 36);
        long id = beans.getBean(Accounts.class).create(new Accounts.NewAccount(username, "Yimen@2026", "宋清荷",
                AccountKind.APPLICANT, false));
        this.founder = new CurrentUser(id, username, "宋清荷", AccountKind.APPLICANT);
    }

    <T> T as(CurrentUser who, Supplier<T> work) {
        return users.as(who, work);
    }

    /** An association that meets every condition; overrides by field. */
    Map<String, Object> association(String field, Map<String, Object> other) {
        Map<String, Object> data = new HashMap<>();
        data.put("orgType", "ST");
        data.put("nameRegion", "云溪区");
        data.put("nameField", field);
        data.put("nameForm", "协会");
        data.put("personName", "NO");
        data.put("industry", "CULTURE");
        data.put("licensed", "NO");
        data.put("supervisorUnit", "EXT_EDU");
        data.put("isCharity", "NO");
        data.put("purpose", "遵守宪法和法律，繁荣群众文化。");
        data.put("scopes", List.of(Map.of("text", "培训与交流", "permit", "NO")));
        data.put("domicileRegion", directory.unitByCode("ST01C01").orElseThrow().regionCode());
        data.put("domicile", "青石街1号");
        data.put("domicileKind", "RENT");
        data.put("leaseFrom", LocalDate.now(clock).toString());
        data.put("leaseTo", LocalDate.now(clock).plusYears(2).toString());
        data.put("fund", new BigDecimal("5"));
        data.put("capitalProof", "REPORT");
        data.put("contact", "宋清荷");
        data.put("phone", "13812345678");
        data.put("officers", new ArrayList<>(List.of(officer("宋清荷", "PRESIDENT", "YES"),
                officer("何秋生", "SECRETARY", "NO"))));
        data.put("memberPersons", new BigDecimal(60));
        data.put("memberUnits", BigDecimal.ZERO);
        data.put("meetingKind", "FOUNDERS");
        data.put("meetingOn", LocalDate.now(clock).minusDays(10).toString());
        data.putAll(votes(60, 50, 50));
        data.put("promise", true);
        data.put("partyClause", "第三条");
        data.put("valuesClause", "第四条");
        data.putAll(other);
        return data;
    }

    static Map<String, Object> votes(int expected, int attended, int inFavour) {
        return Map.of("expected", new BigDecimal(expected), "attended", new BigDecimal(attended), "inFavour",
                new BigDecimal(inFavour), "against", new BigDecimal(attended - inFavour), "abstained", BigDecimal.ZERO);
    }

    static Map<String, Object> officer(String name, String post, String legalRep) {
        String digits = "21020319700307%03d".formatted(PEOPLE.incrementAndGet());
        Map<String, Object> officer = new HashMap<>(Map.of("name", name, "idNumber",
                digits + IdNumber.checkCharacter(digits), "post", post, "legalRep", legalRep, "political", "NONE",
                "public", "NO", "approved", "NO", "elsewhere", "NO", "kin", "NO"));
        officer.putAll(Map.of("founder", "YES", "offence", "NO", "closed", "NO", "resident", "YES"));
        officer.putAll(Map.of("term", BigDecimal.ONE, "paid", "NO", "disqualified", "NO", "resume", "从事群众文化工作"));
        return officer;
    }

    /** Hands an application in, with these articles and the authority's approval. */
    UUID handsIn(Map<String, Object> data, String charter) {
        UUID id = as(founder, () -> intake.open("social-org", Channel.ONLINE));
        lies(id, "S01", "批准文件");
        lies(id, "S05", charter);
        as(founder, () -> intake.submit(id, data));
        return id;
    }

    /** Something lies under a material of a case, its text read. */
    void lies(UUID caseId, String material, String text) {
        try {
            byte[] bytes = (material + caseId + text).getBytes(StandardCharsets.UTF_8);
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            Timestamp now = Timestamp.from(clock.instant());
            jdbc.sql("insert into stored_file (sha256, size_bytes, media_type, stored_at, text_state) "
                    + "values (?, ?, 'text/plain', ?, 'DONE')").params(hash, bytes.length, now).update();
            jdbc.sql("insert into document_text (sha256, content, folded, metadata, grams, extracted_at) "
                    + "values (?, ?, ?, '{}', '{}', ?)").params(hash, text, SearchableText.of(text), now).update();
            jdbc.sql("insert into document (id, case_id, sha256, name, material_code, uploaded_at, uploaded_by, "
                    + "uploaded_by_name) values (?, ?, ?, 'x.txt', ?, ?, ?, '宋清荷')").params(Ids.next(), caseId, hash,
                    material, now, founder.accountId()).update();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> open(UUID id) {
        return pools.open(id).stream().sorted().toList();
    }

    Map<String, Object> prefilled(UUID id, String key) {
        return pools.prefilled(id, key);
    }

    String pool(UUID id, String key) {
        return pools.task(id, key).pool();
    }

    /** Completes a task as somebody of its pool whom the duties of the case do not keep from it. */
    void does(UUID id, String key, String action, Map<String, Object> data) {
        pools.does(id, key, action, data);
    }

    void accepts(UUID id) {
        does(id, "Task_Precheck", "accept", Map.of("nameFit", "YES", "complete", "YES"));
    }

    void partySays(UUID id, String action) {
        does(id, "Task_PartyOpinion", action, Map.of("promise", "YES", "clause", "YES", "organisation", "YES",
                "organised", "YES", "work", "YES"));
    }

    /** Everybody answers in favour; the caseworker asks for a visit or not. */
    void allAnswer(UUID id, String siteDoubt) {
        does(id, "Task_Review", "submit", Map.of("purposeLawful", "YES", "needed", "NO", "truthful", "YES",
                "siteDoubt", siteDoubt, "opinion", "符合条件"));
        partySays(id, "agree");
        does(id, "Task_EnforcementLookUp", "agree", Map.of("dishonest", "NO", "banned", "NO", "source", "信用平台"));
        does(id, "Task_AuthorityOpinion", "agree", Map.of("supervises", "YES"));
    }

    /** From the notice to the decision. */
    void decided(UUID id, String advice, String decision) {
        noticeOver(id);
        decidedAfterNotice(id, advice, decision);
    }

    void decidedAfterNotice(UUID id, String advice, String decision) {
        does(id, "Task_Meeting", advice, Map.of("advice", "同意登记"));
        if (open(id).contains("Task_Collective")) {
            does(id, "Task_Collective", "submit", Map.of("heldOn", LocalDate.now(clock).toString(), "minutes", "会议同意"));
        }
        does(id, "Task_Sign", decision, Map.of("reason", "符合登记条件"));
    }

    /** From the decision to the certificate in the founder's hand. */
    void certified(UUID id) {
        does(id, "Task_PartySurvey", "submit", Map.of("staffTotal", new BigDecimal(5), "partyMembers", new BigDecimal(3),
                "fullMembers", new BigDecimal(3), "partyPlan", "OWN"));
        String today = LocalDate.now(clock).toString();
        does(id, "Task_HandOver", "submit", Map.of("receivedBy", "宋清荷", "handedOn", today, "transferredOn", today));
    }

    /** An association in the register. */
    public UUID registered(String field) {
        UUID id = handsIn(association(field, Map.of()), CHARTER);
        accepts(id);
        allAnswer(id, "NO");
        decided(id, "agree", "grant");
        certified(id);
        return id;
    }

    /** The founder begins a case about what is registered and hands it in with these changes. */
    UUID asks(UUID registered, String item, String ground, Map<String, Object> data) {
        UUID id = as(founder, () -> followUps.choose(registered, item, ground, null)).caseId();
        Map<String, Object> whole = new HashMap<>(as(founder, () ->
                beans.getBean(org.yimen.cases.CaseDrafts.class).unfinished(id)));
        whole.putAll(data);
        as(founder, () -> intake.submit(id, whole));
        return id;
    }

    /** The section takes something up of its own motion. */
    UUID takesUp(UUID registered, String item, String ground) {
        return as(handler(), () -> followUps.choose(registered, item, ground, null)).caseId();
    }

    void withdraws(UUID id) {
        as(founder, () -> {
            intake.withdraw(id, "不再申请");
            return null;
        });
    }

    boolean mayWithdraw(UUID id) {
        return as(founder, () -> beans.getBean(CasePolicy.class).may(CaseAction.WITHDRAW, id));
    }

    /** Somebody objects to the notice of a case. */
    void objects(UUID id) {
        UUID notice = beans.getBean(CaseNotices.class).of(List.of(id)).get(id).noticeId();
        beans.getBean(ObjectionDesk.class).raise(notice, new ObjectionRequest("热心人", "13912345678", "拟任负责人的情况与实际不符。"), id.toString());
    }

    /** The section does something to a case beside its tasks. */
    void acts(UUID id, String action, Map<String, Object> data) {
        as(handler(), () -> {
            beans.getBean(CaseActions.class).carryOut(id, action, "按规定办理", data);
            return null;
        });
    }

    private CurrentUser handler() {
        return pools.members(new Pool(directory.department("SOCORG").id(), "CA_HANDLER")).get(0);
    }

    void noticeOver(UUID id) {
        pass(pools.untilNoticeOver(id));
    }

    void pass(int days) {
        pass(Duration.ofDays(days));
    }

    private void pass(Duration time) {
        clock.advance(time);
        beans.getBean(DueJobs.class).runAll();
    }

    CaseStatus status(UUID id) {
        return desk.get(id).status();
    }

    List<String> letters(UUID id) {
        return jdbc.sql("select code from letter where case_id = :case order by issued_at, id").param("case", id)
                .query(String.class).list();
    }

    /** The day on which each open task falls due. */
    LocalDate due(UUID id, String key) {
        return jdbc.sql("select due_at from inbox_task where case_id = :case and task_key = :key and status = 'OPEN'")
                .param("case", id).param("key", key).query((row, n) -> row.getTimestamp(1).toInstant()
                        .atZone(YimenClock.ZONE).toLocalDate()).single();
    }

    /** The open case of an item about what a case registered. */
    public UUID about(UUID registered, String item) {
        return jdbc.sql("select case_id from register_entry_case where entry_id = :e and item_code = :item and open")
                .param("e", entry(registered)).param("item", item).query(UUID.class).single();
    }

    UUID entry(UUID id) {
        return jdbc.sql("select id from register_entry where case_id = :case").param("case", id).query(UUID.class).single();
    }
}
