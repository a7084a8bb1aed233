package org.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiscretionTests {

    private final Discretion discretion = new Discretion(Map.of("data", Map.of("application", Map.of(
            "applicantName", "王小", "household", "NUCLEAR", "reason", "丈夫重病,已两年没有收入来源",
            "members", List.of(Map.of("name", "王小明", "idNumber", "210112201506010021", "relation", "20"))))),
            "<text>\"家庭人均收入低于当地标准,财产符合规定\"</text>");

    @Test
    void keepsFiguresAndCodes() {
        assertThat(discretion.figures(Map.of("amount", new BigDecimal("1010.50"), "kind", "NUCLEAR", "ok", true)))
                .hasToString("{amount=1010.50, kind=NUCLEAR, ok=true}");
        assertThat(discretion.figures("人均月收入 500 元,低于 1010 元,符合条件")).isEqualTo("人均月收入 500 元,低于 1010 元,符合条件");
        assertThat(discretion.figures(LocalDate.of(2026, 1, 1))).isEqualTo("2026-01-01");
    }

    @Test
    void keepsWhatTheRulesThemselvesSayThoughAFormRepeatsIt() {
        String said = "家庭人均收入低于当地标准,财产符合规定";
        Map<String, Object> inputs = Map.of("data", Map.of("opinion", Map.of("ruleReason", said)));
        assertThat(new Discretion(inputs, "<text>\"" + said + "\"</text>").figures(said)).isEqualTo(said);
        assertThat(new Discretion(inputs, "").figures(said)).isEqualTo(Discretion.MASK);
    }

    @Test
    void masksNamesNumbersFreeTextAndDatesOfMembers() {
        assertThat(discretion.figures("王小明的收入")).isEqualTo("***的收入");
        assertThat(discretion.figures("证号210112201506010021无效")).isEqualTo("证号***无效");
        assertThat(discretion.figures("丈夫重病,已两年没有收入来源")).isEqualTo("***");
        assertThat(discretion.figures(List.of(Map.of("birth", LocalDate.of(2015, 6, 1), "relation", "20"))))
                .hasToString("[{birth=***, relation=20}]");
    }
}
