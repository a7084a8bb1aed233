package org.yimen.payments;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file a bank reads: one row a transfer, comma separated, in UTF-8 with a byte order mark or in GB18030. A cell that
 * a spreadsheet would take for a formula gets an apostrophe before it.
 */
final class BankCsv {

    private static final String HEAD = "序号,户名,账号,开户行,金额,摘要,办件编号";

    private BankCsv() {
    }

    /** @param purpose what the recipient reads on the statement */
    static byte[] of(List<BankRow> rows, String purpose, Charset charset) {
        StringBuilder text = new StringBuilder(charset.equals(StandardCharsets.UTF_8) ? "\uFEFF" : "");
        text.append(HEAD).append("\r\n");
        BigDecimal total = BigDecimal.ZERO;
        for (BankRow row : rows) {
            text.append(line(String.valueOf(row.number()), row.holder(), row.account(), row.bank(),
                    row.amount().toPlainString(), purpose, row.caseNumber())).append("\r\n");
            total = total.add(row.amount());
        }
        text.append(line("合计", rows.size() + "笔", "", "", total.toPlainString(), "", "")).append("\r\n");
        return text.toString().getBytes(charset);
    }

    private static String line(@Nullable String... cells) {
        return Stream.of(cells).map(BankCsv::cell).collect(Collectors.joining(","));
    }

    /** One cell: harmless to spreadsheets, quoted where needed. */
    static String cell(@Nullable String value) {
        String text = Harmless.text(value);
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
