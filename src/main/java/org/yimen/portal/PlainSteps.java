package org.yimen.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yimen.cases.CaseStatus;
import org.yimen.cases.CaseView;
import org.yimen.notice.NoticePeriod;

/** Tells a case's way in the few steps a citizen thinks in, the same for every service. */
final class PlainSteps {

    private static final int CHECK = 1;
    private static final int WORK = 2;
    private static final int NOTICE = 3;
    private static final int DECISION = 4;

    private PlainSteps() {
    }

    /**
     * The steps of a case.
     *
     * @param noticed whether the service has a public notice at all
     * @param notice  the case's notice, once there is one
     */
    static List<Step> of(CaseView file, boolean noticed, @Nullable NoticePeriod notice) {
        int current = current(file, notice);
        boolean closed = file.status().closed();
        List<Step> steps = new ArrayList<>();
        add(steps, "提交申请", "Application", 0, current, file.submittedAt());
        add(steps, "材料审查与受理", "Check and acceptance", CHECK, current, file.acceptedAt());
        if (!closed || file.acceptedAt() != null) {
            add(steps, "调查审核", "Investigation", WORK, current, null);
        }
        if (notice != null || noticed && !closed) {
            add(steps, "公示", "Public notice", NOTICE, current, notice == null ? null : notice.startedAt());
        }
        if (closed) {
            steps.add(new Step(file.status().zh(), file.status().en(), Step.State.DONE, file.closedAt()));
        } else {
            add(steps, "作出决定", "Decision", DECISION, current, null);
        }
        return steps;
    }

    private static int current(CaseView file, @Nullable NoticePeriod notice) {
        if (file.status().closed()) {
            return DECISION + 1;
        }
        return switch (file.status()) {
            case DRAFT -> 0;
            case SUBMITTED, PRECHECK, SUPPLEMENT -> CHECK;
            case PUBLICITY, OBJECTION -> NOTICE;
            default -> notice != null && !notice.open() ? DECISION : WORK;
        };
    }

    private static void add(List<Step> steps, String name, String nameEn, int place, int current,
            @Nullable Instant at) {
        Step.State state = place < current ? Step.State.DONE : place == current ? Step.State.CURRENT : Step.State.TODO;
        steps.add(new Step(name, nameEn, state, at));
    }

    /** What happens now and what the citizen has to do, in plain words. */
    static Words words(CaseStatus status) {
        return switch (status) {
            case DRAFT -> new Words("申请还没有提交。", "The application has not been handed in.",
                    "请填完申请表并提交。", "Please complete and submit it.");
            case SUBMITTED, PRECHECK -> new Words("街道正在审查您的材料。", "The street office is checking your papers.",
                    "您不需要做什么，请等候结果。", "There is nothing for you to do; please wait.");
            case SUPPLEMENT -> new Words("您的材料还不齐全。", "Your papers are not complete.",
                    "请在期限内按补正告知书补齐材料。", "Please add what the notice lists before its date.");
            case ACCEPTED, IN_PROGRESS, EXTENDED -> new Words("您的申请正在调查审核。", "Your application is being looked into.",
                    "如需上门核实或者补充说明，工作人员会联系您，请保持电话畅通。", "Staff may call you about a visit or a question; please stay reachable.");
            case PUBLICITY -> new Words("您的申请正在公示。", "Your application is on public notice.",
                    "您不需要做什么，公示期满后继续审核。", "There is nothing for you to do; the review goes on afterwards.");
            case OBJECTION -> new Words("公示期间有异议，正在核实。", "An objection is being looked into.",
                    "如需您说明情况，工作人员会联系您。", "Staff will contact you if they need you.");
            case SUSPENDED -> new Words("办理已依法中止。", "The case is suspended as the law allows.",
                    "中止原因消除后继续办理，会通知您。", "It goes on when the reason is gone; you will be told.");
            case APPROVED -> new Words("您的申请已确认同意。", "Your application has been approved.",
                    "请查看确认通知书。情况有变化时请及时报告。", "Please read the notice, and tell us when your circumstances change.");
            case REJECTED -> new Words("您的申请不予确认。", "Your application was refused.",
                    "理由见告知书。不服的，可在60日内申请行政复议，或在6个月内提起行政诉讼。",
                    "The notice gives the reasons. You may ask for review within 60 days or go to court within 6 months.");
            case NOT_ACCEPTED -> new Words("您的申请不予受理。", "Your application was not accepted.",
                    "理由和救济途径见不予受理告知书。", "The notice gives the reasons and how to appeal.");
            case WITHDRAWN -> new Words("您已撤回申请。", "You withdrew the application.",
                    "需要时可以重新申请。", "You may apply again when needed.");
            case TERMINATED -> new Words("办理已终止。", "The case was ended.",
                    "理由见告知书；情况变化后可以重新申请。", "The notice gives the reason; you may apply again.");
            case TRANSFERRED -> new Words("您的申请已转到其他事项办理。", "Your application goes on under another service.",
                    "请在“我的办件”查看新的办件。", "Please look for the new case among yours.");
            case ARCHIVED -> new Words("办件已归档。", "The case is in the archive.", "您不需要做什么。",
                    "There is nothing for you to do.");
        };
    }

    /** What happens now, and what to do next. */
    record Words(String now, String nowEn, String next, String nextEn) {
    }
}
