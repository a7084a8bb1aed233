package org.yimen.notice;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.platform.DomainProblem;

class ContentGuardTests {

    @ParameterizedTest
    @ValueSource(strings = {
        "王建国 210203199003071016",
        "证件12011120080229402X",
        "证件12011120080229402x",
        "２１０２０３１９９００３０７１０１６",
        "210203 19900307 1016",
        "210203-1990-0307-1016",
        "旧证 210203900307101",
        "电话13812345678",
        "138 1234 5678",
        "+8613812345678",
        "0411-83631234",
        "6222021234567890123",
        "6222 0212 3456 7890 123",
        "人民路12号楼3单元",
        "幸福里 5 栋"})
    void refusesWhatIdentifiesMoreThanTheName(String text) {
        assertThatThrownBy(() -> ContentGuard.check("申请人", text)).isInstanceOf(DomainProblem.class)
                .satisfies(e -> assertThatCode(() -> {
                    if (((DomainProblem) e).zh().contains(text)) {
                        throw new AssertionError("the refusal repeats the value");
                    }
                }).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "王建国",
        "3",
        "拟同意给予保障,保障3人,每月1850.50元",
        "2026-09-18 至 2026-09-28",
        "2026-09-18—2026-09-28",
        "13800000.00 元",
        "91210203MA0XYZ1234",
        "幸福里社区"})
    void letsNamesAmountsAndDatesPass(String text) {
        assertThatCode(() -> ContentGuard.check("内容", text)).doesNotThrowAnyException();
    }
}
