package org.yimen.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.yimen.cases.CaseIntake;
import org.yimen.catalog.ServiceItem.Channel;
import org.yimen.platform.CurrentUser;

/** Applications for children without de facto care, taken in at a window and verified by the street. */
abstract class WithoutCare extends ChildCase {

    @Autowired
    CaseIntake intake;

    /** A child whose father is in prison and whose mother is out of contact. */
    Map<String, Object> application() {
        Map<String, Object> data = new HashMap<>(Map.of("childName", "欧阳小鹿", "childIdNumber", child(), "region", region(),
                "address", "磨坊里12号3单元", "fatherName", "欧阳国强", "fatherIdNumber", adult(), "fatherStatus", "PRISON",
                "fatherSince", "2025-01-10", "fatherUntil", "2029-01-09", "motherStatus", "LOST"));
        data.putAll(Map.of("motherSince", "2025-03-01", "carerName", "周秀兰", "carerIdNumber", adult(), "carerRelation",
                "GRANDPARENT", "carerLivesTogether", "YES", "phone", "13512340000", "filedBy", "GUARDIAN", "payeeKind", "GUARDIAN"));
        data.putAll(Map.of("payeeName", "周秀兰", "payeeAccount", "6228480402564890018", "payeeBank", "农业银行", "honest", true));
        return data;
    }

    CurrentUser window() {
        return user("window1");
    }

    UUID applied() {
        return applied(child());
    }

    UUID applied(String child) {
        UUID id = users.as(window(), () -> intake.open("child-without-care", Channel.WINDOW));
        Map<String, Object> application = application();
        application.put("childIdNumber", child);
        users.as(window(), () -> intake.submit(id, application));
        return id;
    }

    /** Accepted, and told by the departments what they know. */
    UUID accepted() {
        UUID id = applied();
        complete(id, "Task_Intake", "accept", Map.of("hukouHere", "YES"));
        answered(id);
        return id;
    }

    void answered(UUID id) {
        for (int day = 0; day < 9 && open(id).isEmpty(); day++) {
            pass(1);
        }
    }

    static Map<String, Object> visit(Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(Map.of("surveyorA", "儿童督导员甲", "surveyorB", "儿童主任乙", "seen", "YES",
                "childWish", "愿意继续和奶奶一起生活", "living", "由奶奶照料，按时上学", "fatherProofSource", "SHARED", "fatherProven", "YES",
                "motherReceipt", "YES", "motherReceiptNo", "公查2025-9", "motherProofSource", "PAPER"));
        data.put("motherProven", "YES");
        data.putAll(more);
        return data;
    }

    /** Verified and agreed to by the street, reviewed and checked again in the bureau. */
    void proposed(UUID id, Map<String, Object> found) {
        complete(id, "Task_Visit", "submit", visit(found));
        complete(id, "Task_StreetOpinion", "agree", Map.of("opinion", "情况属实"));
        complete(id, "Task_Review", "submit", Map.of("reason", "父亲服刑，母亲失联"));
        complete(id, "Task_Recheck", "submit", Map.of("opinion", "同意"));
    }

    private static String adult() {
        String digits = child();
        String born = digits.substring(0, 6) + "1985" + digits.substring(10, 17);
        return born + org.yimen.platform.IdNumber.checkCharacter(born);
    }

    List<String> register(UUID id) {
        return jdbc.sql("select subject_name || ' ' || starts_on || ' ' || amount from register_entry where case_id = :case")
                .param("case", id).query(String.class).list();
    }
}
