package org.yimen.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is filled in on the way of a child protection case. */
public final class ChildForms {

    public static final String POLICE = "EXT_DEPT@unit:EXT_POLICE";
    public static final String SCHOOLS = "EXT_DEPT@unit:EXT_EDU";

    private ChildForms() {
    }

    public static Map<String, Object> report(String region, String idNumber) {
        return new HashMap<>(Map.ofEntries(Map.entry("happeningNow", "NO"), Map.entry("mrCodes", List.of("NONE")), Map.entry("policeTold", "NO"),
                Map.entry("narrative", "邻居多次听到孩子哭喊，见到孩子手臂有淤青，孩子说是爸爸打的，怕回家。"),
                Map.entry("childName", "欧阳小鹿"), Map.entry("childIdNumber", idNumber), Map.entry("ageRange", "8TO13"),
                Map.entry("gender", "FEMALE"), Map.entry("unattended", "NO"), Map.entry("region", region),
                Map.entry("location", "磨坊里12号3单元"), Map.entry("suspectRelation", "FATHER"),
                Map.entry("source", "SCHOOL")));
    }

    public static Map<String, Object> reporter() {
        return Map.of("anonymous", "NO", "name", "钟离明月", "phone", "13987654321", "relation", "STAFF");
    }

    /** Six equal scores. */
    public static Map<String, Object> triage(String score) {
        Map<String, Object> data = scores(score, "danger", "harm", "guardian", "vulnerability", "repeated", "altCare");
        data.put("manual", "NO");
        return data;
    }

    /** What is said to those to whom the family is referred, in the name of the grandmother. */
    public static Map<String, Object> referral(String... receivers) {
        return new HashMap<>(Map.of("referrals", List.of(receivers), "referralNeed", "家庭收入低，请予办理", "referralConsent", "YES",
                "referralName", "周秀兰", "referralPhone", "13512340000"));
    }

    public static Map<String, Object> emergency(String ground) {
        Map<String, Object> data = new HashMap<>(Map.of("policeContact", "YES", "policeReceipt", "110-20260302-77",
                "seenChild", "YES", "removal", "NONE", "placement", "HOME", "safetyPlan", "姑姑每天上门，联系人为班主任。",
                "custody", ground.isEmpty() ? "NO" : "YES", "childWish", "想和姑姑住",
                "timeline", List.of(Map.of("time", "3月2日10:20", "action", "SEEN", "actor", "社工"))));
        if (!ground.isEmpty()) {
            data.put("custodyGround", ground);
        }
        return data;
    }

    public static Map<String, Object> custody(LocalDate today) {
        return Map.of("startsOn", today.toString(), "endsOn", today.plusMonths(6).toString(), "keeper", "区未保中心",
                "visits", "YES", "reviewOn", today.plusMonths(2).toString());
    }

    public static Map<String, Object> verify(String finding) {
        Map<String, Object> data = new HashMap<>(Map.of("seenAlone", "YES", "facts", "见到孩子，精神状态良好。", "finding", finding));
        if (finding.equals("URGENT")) {
            data.put("raisedTo", "R2");
        }
        return data;
    }

    /** Eleven equal scores. */
    public static Map<String, Object> assessment(String score) {
        Map<String, Object> data = scores(score, "safety", "housing", "online", "body", "mind", "schooling", "will",
                "ability", "state", "economy", "network");
        data.putAll(Map.of("assessors", List.of(Map.of("name", "社工甲", "qualified", "YES"),
                Map.of("name", "专干乙", "qualified", "NO")), "bothSigned", "YES", "evidence", List.of("SCHOOL"),
                "conclusion", "CONDITIONAL", "dispute", "NO", "newDanger", "NO", "advice", "会商后制定计划。"));
        return data;
    }

    public static Map<String, Object> convene(String... offices) {
        return Map.of("place", "区未保中心会议室", "agenda", "事实与证据、风险、儿童意愿、分工、保密",
                "invited", Stream.of(offices).map(office -> Map.of("office", office)).toList());
    }

    public static Map<String, Object> attendance() {
        return Map.of("coming", "YES", "secrecy", "YES", "view", "同意。");
    }

    public static Map<String, Object> minutes(LocalDate due, String measure, String... present) {
        return Map.of("presentOffices", List.of(present), "recused", "YES", "issues", "父亲多次殴打。", "opinions", "一致意见。",
                "decisions", List.of(Map.of("measure", measure, "office", SCHOOLS, "dueOn", due.toString(),
                        "content", "安排心理老师每周辅导")));
    }

    public static Map<String, Object> plan(LocalDate today) {
        return Map.of("startOn", today.toString(), "reviewOn", today.plusDays(30).toString(),
                "goals", List.of(Map.of("field", "SAFETY", "target", "不再发生殴打", "dueOn", today.plusDays(90).toString())),
                "services", List.of(Map.of("service", "监护培训", "by", "妇联", "rhythm", "4次")),
                "childAgrees", "YES", "guardianAgrees", "NOT_ASKED");
    }

    public static Map<String, Object> visit(boolean found, boolean risk) {
        return found ? Map.of("way", "HOME", "found", "YES", "alone", "YES", "state", "情绪平稳，按时上学。",
                "newRisk", risk ? "YES" : "NO", "riskText", risk ? "孩子身上有新伤。" : "")
                : Map.of("way", "HOME", "found", "NO", "missedWhy", "家中无人", "newRisk", "NO");
    }

    public static Map<String, Object> search(boolean found) {
        return Map.of("atDoor", "YES", "police", "派出所协查", "found", found ? "YES" : "NO", "result", "已联系");
    }

    public static Map<String, Object> review(String risk) {
        return Map.of("risk", risk, "progress", "目标推进正常。", "changePlan", "NO");
    }

    public static Map<String, Object> closing() {
        return Map.of("guardianClear", "YES", "arranged", "YES", "informed", "YES", "pendingSuit", "NO",
                "pendingOrder", "NO", "suspectAtLarge", "NO", "evidence", "复评记录两份、学校证明。");
    }

    public static Map<String, Object> revisit() {
        return Map.of("found", "YES", "calm", "YES", "state", "稳定");
    }

    public static Map<String, Object> petition(String ground, int months) {
        Map<String, Object> data = new HashMap<>(Map.of("ground", ground, "petitioner", "CIVIL", "respondent", "欧阳某",
                "court", "云溪区人民法院", "proposed", "姑姑", "childWish", "愿意和姑姑生活", "facts", "多次殴打。",
                "evidence", "病历、会商纪要", "withOrder", "NO"));
        if (ground.equals("3")) {
            data.put("months", months);
        }
        return data;
    }

    private static Map<String, Object> scores(String score, String... keys) {
        Map<String, Object> data = new HashMap<>();
        Stream.of(keys).forEach(key -> data.put(key, score));
        return data;
    }
}
