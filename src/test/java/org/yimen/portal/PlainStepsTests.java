package org.yimen.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yimen.cases.CaseStatus;
import org.yimen.cases.CaseView;
import org.yimen.notice.NoticePeriod;

class PlainStepsTests {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void pointsAtTheNoticeWhileItHangs() {
        assertThat(told(CaseStatus.PUBLICITY, AT, period(true)))
                .containsExactly("提交申请 DONE", "材料审查与受理 DONE", "调查审核 DONE", "公示 CURRENT", "作出决定 TODO");
    }

    @Test
    void pointsAtTheDecisionOnceTheNoticeIsOver() {
        assertThat(told(CaseStatus.IN_PROGRESS, AT, period(false)))
                .containsExactly("提交申请 DONE", "材料审查与受理 DONE", "调查审核 DONE", "公示 DONE", "作出决定 CURRENT");
    }

    @Test
    void leavesOutWhatACaseNeverReached() {
        assertThat(told(CaseStatus.NOT_ACCEPTED, null, null))
                .containsExactly("提交申请 DONE", "材料审查与受理 DONE", "不予受理 DONE");
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void saysInBothLanguagesWhatHappensAndWhatToDo(CaseStatus status) {
        PlainSteps.Words words = PlainSteps.words(status);

        assertThat(List.of(words.now(), words.nowEn(), words.next(), words.nextEn())).noneMatch(String::isBlank);
    }

    private static List<String> told(CaseStatus status, @Nullable Instant acceptedAt, @Nullable NoticePeriod notice) {
        Instant closedAt = status.closed() ? AT : null;
        CaseView file = new CaseView(UUID.randomUUID(), "210203-XX01-20260302-00001", "x", 1, status, "ONLINE",
                "NORMAL", "王建国", null, 7L, 1L, 2L, 3, 4, "210203", 7, AT, AT, acceptedAt, null, closedAt, null, null);
        return PlainSteps.of(file, true, notice).stream().map(step -> step.name() + " " + step.state()).toList();
    }

    private static NoticePeriod period(boolean open) {
        return new NoticePeriod(UUID.randomUUID(), AT, AT, open);
    }
}
