package org.yimen.documents.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Tesseract is installed on this machine, and with which of the languages we need. */
public final class OcrEngine {

    private static final Logger log = LoggerFactory.getLogger(OcrEngine.class);

    private OcrEngine() {}

    /** The languages in Tesseract's own notation, e.g. {@code chi_sim+eng}; empty when OCR is not possible. */
    public static Optional<String> languages() {
        try {
            Process process = new ProcessBuilder("tesseract", "--list-langs").redirectErrorStream(true).start();
            process.getOutputStream().close();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                return Optional.empty();
            }
            List<String> installed = answer.lines().map(String::strip).toList();
            return Stream.of("chi_sim", "eng").filter(installed::contains).reduce((a, b) -> a + "+" + b);
        } catch (IOException e) {
            log.info("Tesseract is not installed; scans stay without text");
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
