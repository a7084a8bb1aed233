package org.yimen.documents.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class LetterTests {

    private static final String TEMPLATE = """
            <p class="to">{{applicant.name}}：</p>
            <p>你（家庭）于{{case.submittedOn}}提出的{{item.name}}申请，材料齐全，现予受理，受理编号{{case.number}}。</p>
            {{#data.application.members}}<p>{{name}}，{{relation}}</p>{{/data.application.members}}
            <p>本机关将于{{deadline.total.date}}前作出决定。月保障金{{data.review.amount}}元。</p>""";
    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final Instant ISSUED = Instant.parse("2026-11-23T02:00:00Z");

    private final LetterPdf press = new LetterPdf();

    @Test
    void mergesFieldsListsDatesAndMoneyAndEscapesWhatPeopleTyped() throws Exception {
        String html = LetterTemplate.merge(TEMPLATE, context("<b>王&某</b>"));

        assertThat(html).contains("&lt;b&gt;王&amp;某&lt;/b&gt;：").contains("2026年11月20日").contains("李四，配偶")
                .contains("980.50元").contains("民救受〔2026〕15号").contains("大连市西岗区民政局");
    }

    @Test
    void namesTheFieldThatHasNoValueInsteadOfLeavingABlank() {
        assertThatThrownBy(() -> LetterTemplate.merge("<p>{{case.number}}{{data.review.amount}}</p>",
                Map.of("case", Map.of("number", " "), "data", Map.of())))
                .isInstanceOfSatisfying(LetterTemplate.Incomplete.class, e -> assertThat(e.field()).isEqualTo("case.number"));
    }

    @Test
    void keepsTheLinesThatPeopleTyped() throws Exception {
        assertThat(LetterTemplate.merge("<p>{{a}}</p>", Map.of("a", "一、委托书\n二、<照片>", "letter",
                Map.of("name", "补正告知书", "organ", "民政局", "date", "今天"))))
                .contains("一、委托书<br/>　　二、&lt;照片&gt;");
    }

    @Test
    void givesTemplatesNothingButData() {
        assertThatThrownBy(() -> LetterTemplate.merge("{{a.class.name}}", Map.of("a", "x")))
                .isInstanceOf(LetterTemplate.Incomplete.class);
        assertThatThrownBy(() -> LetterTemplate.merge("{{>../../etc/passwd}}", Map.of()))
                .isInstanceOf(LetterTemplate.Incomplete.class);
    }

    @Test
    void printsSelectableChineseWithAnEmbeddedSubset() throws Exception {
        byte[] pdf = print();
        Files.write(Path.of("target", "letter-sample.pdf"), pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("受理通知书").contains("民救受〔2026〕15号").contains("王淑芬").contains("2026年11月23日");
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC.*");
            }
        }
        assertThat(pdf.length).isLessThan(300_000);
    }

    @Test
    void printsTheSameBytesAgain() throws Exception {
        assertThat(new LetterPdf().print(ID, html(), ISSUED)).isEqualTo(print());
    }

    @Test
    void loadsNothingFromOutside() throws IOException {
        byte[] pdf = press.print(ID, "<p>甲</p><img src='file:///etc/hostname'/><img src='http://127.0.0.1:1/x.png'/>", ISSUED);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    private byte[] print() throws Exception {
        return press.print(ID, html(), ISSUED);
    }

    private static String html() throws Exception {
        return LetterTemplate.merge(TEMPLATE, context("王淑芬"));
    }

    private static Map<String, Object> context(String name) {
        return Map.of(
                "applicant", Map.of("name", name),
                "case", Map.of("number", "210203-DB01-20261123-00012", "submittedOn", LocalDate.of(2026, 11, 20)),
                "item", Map.of("name", "最低生活保障审核确认"),
                "data", Map.of(
                        "application", Map.of("members", List.of(Map.of("name", "李四", "relation", "配偶"))),
                        "review", Map.of("amount", new BigDecimal("980.50"))),
                "deadline", Map.of("total", Map.of("date", LocalDate.of(2027, 1, 6))),
                "letter", Map.of("name", "受理通知书", "number", "民救受〔2026〕15号", "organ", "大连市西岗区民政局",
                        "date", LocalDate.of(2026, 11, 23)));
    }
}
