package org.yimen.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankCsvTests {

    private static final BankRow ROW = new BankRow(1, "210203-1", "王建国", "王建国", "6228480000000001", "工行,东门支行",
            new BigDecimal("1133.50"), "街道", "社区", "2026-12 本月 1133.50");

    @Test
    void writesOneRowATransferAndTheTotal() {
        String text = new String(BankCsv.of(List.of(ROW), "2026-12 发放", StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF序号,户名,账号,开户行,金额,摘要,办件编号\r\n");
        assertThat(text).contains("1,王建国,6228480000000001,\"工行,东门支行\",1133.50,2026-12 发放,210203-1\r\n");
        assertThat(text).endsWith("合计,1笔,,,1133.50,,\r\n");
    }

    @Test
    void speaksGb18030WithoutAMark() {
        Charset gb = Charset.forName("GB18030");

        byte[] bytes = BankCsv.of(List.of(ROW), "发放", gb);

        assertThat(new String(bytes, gb)).startsWith("序号,户名").contains("王建国");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-2", "@SUM(A1)", "\t=1", "＝1"})
    void makesFormulasHarmless(String value) {
        assertThat(BankCsv.cell(value)).matches("(?s)\"?'.*");
    }

    @Test
    void quotesWhatWouldBreakARow() {
        assertThat(BankCsv.cell("甲\"乙\n丙")).isEqualTo("\"甲\"\"乙\n丙\"");
    }
}
