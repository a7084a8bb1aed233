package org.yimen.documents.inspection;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens a PDF without a password: what does not open that way cannot be read by the next person either. */
final class PdfInspection {

    private PdfInspection() {}

    /** @return the number of pages */
    static int inspect(Path file) throws RefusedFile {
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            int pages = pdf.getNumberOfPages();
            if (pages == 0) {
                throw new RefusedFile(Refusal.DAMAGED, "PDF without pages");
            }
            return pages;
        } catch (InvalidPasswordException e) {
            throw new RefusedFile(Refusal.ENCRYPTED, "PDF");
        } catch (RefusedFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new RefusedFile(Refusal.DAMAGED, "PDF");
        }
    }
}
