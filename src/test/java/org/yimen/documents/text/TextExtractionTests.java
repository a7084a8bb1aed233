package org.yimen.documents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.yimen.documents.SampleFiles;

class TextExtractionTests {

    static final java.util.List<String> SEEDS = SampleFiles.SEEDS;
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Optional<String> OCR = OcrEngine.languages();

    @TempDir
    Path folder;
    private final TextExtraction extraction = new TextExtraction(OCR);

    @ParameterizedTest
    @FieldSource("SEEDS")
    void readsARealPlanFromPdfAndDocx(String seed) throws Exception {
        String text = SampleFiles.seed(seed);

        ExtractedText fromPdf = extract(SampleFiles.pdf(text), "application/pdf");
        ExtractedText fromDocx = extract(SampleFiles.docx(text), DOCX);

        assertThat(fromPdf.state()).isEqualTo(TextState.DONE);
        assertThat(fromDocx.state()).isEqualTo(TextState.DONE);
        assertThat(bare(fromDocx.text())).isEqualTo(bare(text));
        for (String line : text.lines().filter(l -> l.length() > 20).limit(40).toList()) {
            assertThat(SearchableText.of(fromPdf.text())).contains(SearchableText.of(line.substring(2, 18)));
        }
    }

    @Test
    void readsAScannedPictureByOcrWhereTesseractIsInstalled() throws Exception {
        byte[] scan = SampleFiles.png(SampleFiles.scan("最低生活保障申请书", "西岗区白云街道办事处", "二〇二六年十一月"));

        ExtractedText found = extract(scan, "image/png");

        assertThat(found.state()).isEqualTo(OCR.isPresent() ? TextState.OCR : TextState.NONE);
        if (OCR.orElse("").contains("chi_sim")) {
            assertThat(SearchableText.of(found.text())).contains("生活保障").contains("街道");
        }
    }

    @Test
    void readsAScannedPdfByOcrWhereTesseractIsInstalled() throws Exception {
        byte[] scan = SampleFiles.scannedPdf(SampleFiles.scan("家庭经济状况核对授权书", "申请人签名"));

        ExtractedText found = extract(scan, "application/pdf");

        assertThat(found.state()).isEqualTo(OCR.isPresent() ? TextState.OCR : TextState.NONE);
        if (OCR.orElse("").contains("chi_sim")) {
            assertThat(SearchableText.of(found.text())).contains("授权书");
        }
    }

    @Test
    void saysThatThereIsNoTextWithoutTesseract() throws Exception {
        byte[] scan = SampleFiles.png(SampleFiles.scan("字"));
        Path file = Files.write(folder.resolve("scan"), scan);

        assertThat(new TextExtraction(Optional.empty()).extract(file, "image/png").state()).isEqualTo(TextState.NONE);
    }

    @Test
    void readsGbkTextAndOfd() throws Exception {
        String text = "西岗区民政局关于做好最低生活保障工作的通知，请各街道认真执行。";
        assertThat(extract(text.getBytes(Charset.forName("GBK")), "text/plain").text()).contains("最低生活保障");

        byte[] ofd = SampleFiles.zip(Map.of("OFD.xml", new byte[] {'<'}, "Doc_0/Pages/Page_0/Content.xml", """
                <ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:TextCode X="0" Y="5">电子证照</ofd:TextCode></ofd:Page>"""
                .getBytes(StandardCharsets.UTF_8)));
        assertThat(extract(ofd, "application/ofd").text()).isEqualTo("电子证照");
    }

    @Test
    void foldsTextSoThatBrokenWordsAreFound() {
        assertThat(SearchableText.of("最低生\n活 保障　ＡＢＣ  Word\ntwo")).isEqualTo("最低生活保障 abc word two");
    }

    private ExtractedText extract(byte[] content, String type) throws Exception {
        return extraction.extract(Files.write(folder.resolve("file"), content), type);
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0\\uFEFF]+", "");
    }
}
