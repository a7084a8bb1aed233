package org.yimen.documents.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads text and metadata out of a file. Scans (images, and PDFs without a text layer) are read by Tesseract where
 * it is installed. What it writes is bounded; the time it takes is for the caller to bound.
 */
public class TextExtraction {

    private static final int MAX_CHARACTERS = 1_000_000;
    private static final int OCR_SECONDS = 120;
    private static final int OCR_DPI = 200;
    private static final long MAX_OCR_PIXELS = 60_000_000;
    private static final Set<String> KEPT = Set.of("Content-Type", "dcterms:created", "dcterms:modified", "dc:title",
            "dc:creator", "dc:language", "xmpTPg:NPages", "meta:page-count", "pdf:PDFVersion", "pdf:producer",
            "tiff:ImageWidth", "tiff:ImageLength", "exif:DateTimeOriginal", "Content-Encoding");

    private final Parser parser = new AutoDetectParser(TikaConfig.getDefaultConfig());
    private final Optional<String> ocrLanguages;

    public TextExtraction(Optional<String> ocrLanguages) {
        this.ocrLanguages = ocrLanguages;
    }

    public ExtractedText extract(Path file, String mediaType) throws IOException, TikaException, SAXException {
        if (mediaType.equals("application/ofd")) {
            return finish(TextState.DONE, OfdText.read(file, MAX_CHARACTERS), new Metadata());
        }
        Metadata metadata = metadata(mediaType);
        String text = parse(file, metadata, withoutOcr());
        boolean scan = mediaType.startsWith("image/") || mediaType.equals("application/pdf") && text.isBlank();
        if (scan && ocrLanguages.isPresent() && pixels(metadata) <= MAX_OCR_PIXELS) {
            String read = parse(file, metadata(mediaType), withOcr(ocrLanguages.get()));
            return finish(TextState.OCR, read, metadata);
        }
        return finish(TextState.DONE, scan ? "" : text, metadata);
    }

    private String parse(Path file, Metadata metadata, ParseContext context) throws IOException, TikaException, SAXException {
        BodyContentHandler body = new BodyContentHandler(MAX_CHARACTERS);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            parser.parse(in, body, metadata, context);
        } catch (SAXException | TikaException e) {
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                throw e;
            }
        }
        return body.toString();
    }

    private static Metadata metadata(String mediaType) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, mediaType);
        return metadata;
    }

    private ParseContext withoutOcr() {
        TesseractOCRConfig none = new TesseractOCRConfig();
        none.setSkipOcr(true);
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        return context(none, pdf);
    }

    private ParseContext withOcr(String languages) {
        TesseractOCRConfig ocr = new TesseractOCRConfig();
        ocr.setLanguage(languages);
        ocr.setTimeoutSeconds(OCR_SECONDS);
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.OCR_ONLY);
        pdf.setOcrDPI(OCR_DPI);
        return context(ocr, pdf);
    }

    private ParseContext context(TesseractOCRConfig ocr, PDFParserConfig pdf) {
        ParseContext context = new ParseContext();
        context.set(Parser.class, parser);
        context.set(TesseractOCRConfig.class, ocr);
        context.set(PDFParserConfig.class, pdf);
        return context;
    }

    private static long pixels(Metadata metadata) {
        String width = metadata.get("tiff:ImageWidth");
        String length = metadata.get("tiff:ImageLength");
        try {
            return width == null || length == null ? 0 : Long.parseLong(width) * Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static ExtractedText finish(TextState state, String text, Metadata metadata) {
        String clean = PlainHan.of(text).replace("\u0000", "").replaceAll("\\n{3,}", "\n\n").strip();
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : metadata.names()) {
            if (KEPT.contains(name)) {
                kept.put(name, metadata.get(name).replace("\u0000", ""));
            }
        }
        return new ExtractedText(clean.isEmpty() ? TextState.NONE : state, clean, kept);
    }
}
