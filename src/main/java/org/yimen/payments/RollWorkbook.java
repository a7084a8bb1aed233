package org.yimen.payments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The roll as a workbook: transfers, and a sheet with who took which step. It is made in memory: nothing lies about. */
final class RollWorkbook {

    private static final List<String> HEAD = List.of("序号", "办件编号", "街道", "社区", "申请人", "户名", "账号", "开户行",
            "金额（元）", "构成");
    private static final int[] WIDTHS = {7, 26, 16, 18, 12, 12, 24, 22, 14, 40};
    private static final int AMOUNT = 8;
    private static final int WIDTH_UNIT = 256;

    private RollWorkbook() {
    }

    static byte[] of(Roll roll, List<BankRow> rows, List<RollEvent> events) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle bold = book.createCellStyle();
            var font = book.createFont();
            font.setBold(true);
            bold.setFont(font);
            CellStyle money = book.createCellStyle();
            money.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
            transfers(book.createSheet("发放明细"), roll, rows, bold, money);
            steps(book.createSheet("办理过程"), events, bold);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void transfers(Sheet sheet, Roll roll, List<BankRow> rows, CellStyle bold, CellStyle money) {
        text(sheet.createRow(0), 0, roll.registerName() + " " + roll.month() + " 发放清册").setCellStyle(bold);
        Row head = sheet.createRow(1);
        for (int i = 0; i < HEAD.size(); i++) {
            text(head, i, HEAD.get(i)).setCellStyle(bold);
            sheet.setColumnWidth(i, WIDTHS[i] * WIDTH_UNIT);
        }
        sheet.createFreezePane(0, 2);
        int at = 2;
        BigDecimal total = BigDecimal.ZERO;
        for (BankRow r : rows) {
            Row row = sheet.createRow(at++);
            row.createCell(0).setCellValue(r.number());
            String[] cells = {"", r.caseNumber(), r.street(), r.community(), r.subject(), r.holder(), r.account(),
                r.bank(), "", r.contains()};
            for (int i = 1; i < cells.length; i++) {
                if (i != AMOUNT) {
                    text(row, i, Harmless.text(cells[i]));
                }
            }
            amount(row, r.amount(), money);
            total = total.add(r.amount());
        }
        Row sum = sheet.createRow(at);
        text(sum, 0, "合计").setCellStyle(bold);
        text(sum, 1, rows.size() + " 笔");
        amount(sum, total, money);
    }

    private static void steps(Sheet sheet, List<RollEvent> events, CellStyle bold) {
        Row head = sheet.createRow(0);
        String[] names = {"环节", "姓名", "岗位", "时间", "说明"};
        for (int i = 0; i < names.length; i++) {
            text(head, i, names[i]).setCellStyle(bold);
            sheet.setColumnWidth(i, 24 * WIDTH_UNIT);
        }
        int at = 1;
        for (RollEvent e : events) {
            Row row = sheet.createRow(at++);
            String[] cells = {RollWords.action(e.action()), e.name(), e.post(), RollWords.time(e.at()), e.note()};
            for (int i = 0; i < cells.length; i++) {
                text(row, i, Harmless.text(cells[i]));
            }
        }
    }

    /** Sums of a roll stay far below the 15 digits that a spreadsheet number holds exactly. */
    private static void amount(Row row, BigDecimal value, CellStyle style) {
        var cell = row.createCell(AMOUNT, CellType.NUMERIC);
        cell.setCellValue(value.doubleValue());
        cell.setCellStyle(style);
    }

    private static org.apache.poi.ss.usermodel.Cell text(Row row, int column, String value) {
        var cell = row.createCell(column, CellType.STRING);
        cell.setCellValue(value);
        return cell;
    }
}
