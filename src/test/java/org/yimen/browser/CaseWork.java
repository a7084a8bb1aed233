package org.yimen.browser;

import java.util.function.Consumer;

/** What the offices do with an application for the allowance. */
class CaseWork extends CaseSteps {

    final Visitors visitors;
    final String caseId;
    private final Household household;

    CaseWork(Visitors visitors, Household household, String caseId, boolean pictures) {
        super(visitors, household.surname(), pictures);
        this.visitors = visitors;
        this.household = household;
        this.caseId = caseId;
    }

    void accept() {
        step("window1", "accept", "材料齐全，予以受理。", form -> form.fill("jurisdiction", "SAME_STREET", "inScope", "YES",
                "duplicate", "NO", "authorisationsComplete", "YES", "declarationComplete", "YES",
                "relativeFiled", "NO"));
    }

    void visit() {
        step("handler1", "submit", "入户属实。", form -> form.fill("startTime", "09:00", "endTime", "09:40", "surveyorA",
                "魏珍平", "surveyorB", "协理员甲", "noRelation", "YES", "presentMembers", new Object[] {household.applicant()},
                "houseOwnership", "OWN", "houseStructure", "BRICK", "houseArea", 60, "houseRooms", 2, "assetsSeen",
                new Object[] {"BASIC"}, "living", "住房简陋，生活俭朴。", "employmentSeen", "打零工", "difficultyCauses", new Object[] {"UNEMPLOYMENT"},
                "differs", "NO", "suggestion", "FITS")
                .attach("photos", Photo.of("大门-" + household.applicant()), Photo.of("居住-" + household.applicant()),
                        Photo.of("合影-" + household.applicant()))
                .attach("signatures", Photo.of("签字调查表-" + household.applicant())));
    }

    void confirmVisit() {
        step("assist1", "confirm", "情况属实。", form -> form.fill("tookPart", true));
    }

    /** The review by the bureau, and where the case is drawn or has to be visited, the visit and the review after it. */
    void review(String action, String opinion) {
        Consumer<Sheet> form = sheet -> sheet.fill("complete", "YES", "noDuplicate", "YES", "complaint", "NO",
                "relativesOnFile", "NO");
        step("bureau", action, opinion, form);
        if (visitors.waits(caseId, "Task_BureauVisit")) {
            step("bureau", "submit", "已入户，与街道调查一致。", sheet -> sheet.fill("surveyorA", "宋立平", "surveyorB", "何敏",
                    "noRelation", "YES", "seen", "家庭成员在家，陈设与街道调查一致。", "matches", "YES")
                    .attach("photos", Photo.of("区级入户-" + household.applicant())));
            step("bureau", action, opinion, form);
        }
    }

    void postNotice() {
        step("assist1", "submit", "已张贴。", form -> form.fill("place", "社区公示栏")
                .attach("startPhoto", Photo.of("公示起始-" + household.applicant())));
    }

    /** The days of the notice go by, and what hung is photographed and taken down. */
    void noticeOver() {
        visitors.noticeOver(caseId);
        step("assist1", "submit", "已取下。", form -> form.fill("objectionHeard", "NO")
                .attach("endPhoto", Photo.of("公示期满-" + household.applicant())));
    }
}
