package org.yimen.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads the content folders as they lie in the repository. */
final class ContentFiles {

    private ContentFiles() {}

    static List<Path> in(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document xml(Path file) {
        try {
            var factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (Exception e) {
            throw new IllegalStateException(file + " is not well-formed: " + e.getMessage(), e);
        }
    }

    static List<Element> elements(Document document, String localName) {
        NodeList found = document.getElementsByTagNameNS("*", localName);
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1).map(i -> (Element) found.item(i)).toList();
    }

    /** The parameters of a sheet on a day, nested by dots as decisions see them. */
    static Map<String, Object> parameters(Path sheet, LocalDate on) {
        Map<String, Object> nested = new HashMap<>();
        yaml(sheet).forEach(p -> {
            JsonNode latest = null;
            for (JsonNode v : p.path("values")) {
                if (v.path("region").asText().equals("*") && !LocalDate.parse(v.path("from").asText()).isAfter(on)) {
                    latest = v.path("value");
                }
            }
            if (latest != null) {
                put(nested, p.path("code").asText(), plain(latest));
            }
        });
        return nested;
    }

    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> nested, String code, Object value) {
        String[] parts = code.split("\\.");
        Map<String, Object> at = nested;
        for (int i = 0; i < parts.length - 1; i++) {
            at = (Map<String, Object>) at.computeIfAbsent(parts[i], k -> new HashMap<String, Object>());
        }
        at.put(parts[parts.length - 1], value);
    }

    private static Object plain(JsonNode value) {
        return value.isNumber() ? new BigDecimal(value.asText()) : value.isBoolean() ? (Object) value.asBoolean() : value.asText();
    }
}
