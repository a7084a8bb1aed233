package org.yimen.documents.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every field that a shipped letter quotes is one that the letter can be given. */
class LetterContentTests {

    private static final Pattern FIELD = Pattern.compile("\\{\\{\\{?([#^]?)\\s*([\\w.\\-]+)\\s*}}");
    private static final Set<String> CASE = Set.of("number", "channel", "status", "applicantName", "submittedOn",
            "acceptedOn", "closedOn", "street", "community", "department");
    private static final Set<String> APPLICANT = Set.of("name", "idNumber", "idType", "phone", "address");
    private static final Set<String> CHECK = Set.of("outcome", "findings", "unavailable");
    private static final Set<String> ENTRY = Set.of("name", "identifier", "status", "startsOn", "amount");
    private static final Set<String> LETTER = Set.of("name", "number", "organ", "date");
    private static final Set<String> ALONE = Set.of("remedies", "today", "applicationDate", "item.name");

    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void shippedLettersQuoteOnlyWhatExists() throws IOException {
        int seen = 0;
        for (Path item : folders(Path.of("bpmn"))) {
            Path manifest = item.resolve("item.yml");
            Path letters = Path.of("forms").resolve(item.getFileName()).resolve("letters");
            if (!Files.exists(manifest)) {
                continue;
            }
            JsonNode declared = yaml.readTree(manifest.toFile());
            for (JsonNode letter : declared.path("letters")) {
                Path template = letters.resolve(letter.get("template").asText() + ".html");
                assertThat(template).exists();
                assertThat(unknown(Files.readString(template), declared, item)).as(template.toString()).isEmpty();
                seen++;
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void noticesAFieldThatDoesNotExist() throws IOException {
        Path item = folders(Path.of("bpmn")).stream().filter(i -> Files.exists(i.resolve("item.yml"))).findFirst().orElseThrow();
        JsonNode declared = yaml.readTree(item.resolve("item.yml").toFile());

        assertThat(unknown("{{applicant.nam}} {{data.application.noSuch}} {{deadline.never.date}} {{case.number}}", declared, item))
                .containsExactly("applicant.nam", "data.application.noSuch", "deadline.never.date");
    }

    private Set<String> unknown(String template, JsonNode item, Path folder) throws IOException {
        Set<String> unknown = new TreeSet<>();
        Matcher field = FIELD.matcher(template);
        while (field.find()) {
            boolean inList = !field.group(2).contains(".") && template.contains("{{#");
            if (!inList && !known(field.group(2), item, folder)) {
                unknown.add(field.group(2));
            }
        }
        return unknown;
    }

    private boolean known(String field, JsonNode item, Path folder) throws IOException {
        String[] path = field.split("\\.");
        return ALONE.contains(field) || switch (path[0]) {
            case "case" -> CASE.contains(path[1]);
            case "applicant" -> APPLICANT.contains(path[1]);
            case "verification" -> CHECK.contains(path[1]);
            case "entry" -> ENTRY.contains(path[1]);
            case "letter" -> LETTER.contains(path[1]);
            case "param", "decision" -> true;
            case "item" -> Set.of("legalBasis", "materials").contains(path[1]);
            case "deadline" -> item.path("limits").findValuesAsText("code").contains(path[1])
                    && Set.of("name", "days", "date").contains(path[2]);
            case "clocks" -> item.path("limits").findValuesAsText("code").contains(path[1])
                    && Set.of("due", "dueBefore").contains(path[2]);
            case "data", "words" -> formKeys(folder, path[1]).contains(path[2]);
            default -> false;
        };
    }

    private Set<String> formKeys(Path item, String form) throws IOException {
        Path file = Path.of("forms").resolve(item.getFileName()).resolve(form + ".form");
        Set<String> keys = new HashSet<>();
        if (Files.exists(file)) {
            JsonNode schema = json.readTree(file.toFile());
            keys.addAll(schema.findValuesAsText("key"));
            keys.addAll(schema.findValuesAsText("path"));
        }
        return keys;
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }
}
