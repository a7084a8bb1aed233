package org.yimen.documents.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Text of an OFD file (GB/T 33190): the TextCode elements of its pages. Tika does not know the format. */
final class OfdText {

    private static final XMLInputFactory XML = factory();

    private OfdText() {}

    static String read(Path file, int maxCharacters) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> pages = Collections.list(zip.entries()).stream()
                    .filter(e -> e.getName().contains("/Pages/") && e.getName().endsWith("Content.xml")).toList();
            for (ZipEntry page : pages) {
                try (InputStream in = zip.getInputStream(page)) {
                    append(text, in, maxCharacters);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("OFD page", e);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, InputStream page, int maxCharacters) throws XMLStreamException {
        XMLStreamReader reader = XML.createXMLStreamReader(page);
        while (reader.hasNext() && text.length() < maxCharacters) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("TextCode")) {
                text.append(reader.getElementText()).append('\n');
            }
        }
        reader.close();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
