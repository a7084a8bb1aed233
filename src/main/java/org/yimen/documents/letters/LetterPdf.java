package org.yimen.documents.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.UUID;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.yimen.documents.text.PlainHan;
import org.yimen.platform.YimenClock;

/**
 * Prints a merged letter as PDF. The same letter always gives the same bytes: dates and document id come from the
 * letter, glyphs from the font in the program, and nothing outside the page is ever loaded. Fonts are parsed once.
 */
public class LetterPdf {

    private static final String FAMILY = "yimen";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private @Nullable TrueTypeFont regular;
    private @Nullable TrueTypeFont bold;
    private @Nullable String css;

    /** @param id and {@code issuedAt} of the letter, which become the identity and date of the PDF */
    public synchronized byte[] print(UUID id, String html, Instant issuedAt) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            render(page(html), pdf, out);
            describe(pdf, id, issuedAt);
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private void render(Document page, PDDocument pdf, ByteArrayOutputStream out) throws IOException {
        TrueTypeFont regularFont = regular();
        TrueTypeFont boldFont = bold();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        builder.useFont(new PDFontSupplier(PDType0Font.load(pdf, regularFont, true)), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(PDType0Font.load(pdf, boldFont, true)), FAMILY, BOLD, FontStyle.NORMAL, true);
        for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, priority);
        }
        builder.withProducer("Yimen");
        builder.withW3cDocument(W3CDom.convert(page), null);
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    private Document page(String html) throws IOException {
        Document page = Jsoup.parse(PlainHan.of(html));
        page.select("script, link, iframe, object, embed").remove();
        if (css == null) {
            css = new String(resource("/letters/letter.css"), StandardCharsets.UTF_8);
        }
        page.head().prependElement("style").appendChild(new DataNode(css));
        return page;
    }

    private static void describe(PDDocument pdf, UUID id, Instant issuedAt) {
        GregorianCalendar date = GregorianCalendar.from(issuedAt.atZone(YimenClock.ZONE));
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setCreationDate(date);
        information.setModificationDate(date);
        pdf.getDocument().setVersion(1.7f);
        pdf.setDocumentId(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
    }

    private TrueTypeFont regular() throws IOException {
        if (regular == null) {
            regular = font("/fonts/NotoSansSC_400Regular.ttf");
        }
        return regular;
    }

    private TrueTypeFont bold() throws IOException {
        if (bold == null) {
            bold = font("/fonts/NotoSansSC_700Bold.ttf");
        }
        return bold;
    }

    private static TrueTypeFont font(String name) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(UnifiedGlyphs.in(resource(name))));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(LetterPdf.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
