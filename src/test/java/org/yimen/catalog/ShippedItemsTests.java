package org.yimen.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yimen.rules.FeelForTests;

/** What ships in the content folders is what the catalogue accepts at start. */
class ShippedItemsTests {

    private static final ConditionEvaluator FEEL = FeelForTests.at(Clock.systemUTC());

    static List<Path> items() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String root : List.of(".", "src/test/resources/content")) {
            try (Stream<Path> found = Files.list(Path.of(root, "bpmn"))) {
                found.filter(f -> Files.exists(f.resolve("item.yml"))).sorted().forEach(folders::add);
            }
        }
        return folders;
    }

    static List<Path> sheets() throws IOException {
        return items().stream().map(i -> i.resolve("parameters.yml")).filter(Files::exists).toList();
    }

    @ParameterizedTest
    @MethodSource("items")
    void theCatalogueAcceptsTheItem(Path folder) throws IOException {
        ServiceItem item = ItemCheck.check(content(folder), FEEL);

        assertThat(item.code()).isEqualTo(folder.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void theCatalogueAcceptsTheParameters(Path sheet) throws IOException {
        List<ParameterDeclaration> declared =
                List.of(ManifestReader.read(sheet.toString(), Files.readAllBytes(sheet), ParameterDeclaration[].class));

        declared.forEach(p -> ParameterCheck.check(sheet.toString(), p));
        assertThat(ParameterCheck.leafAndPrefix(new java.util.HashSet<>(declared.stream().map(ParameterDeclaration::code).toList())))
                .isEmpty();
    }

    @Test
    void aMissingLetterWouldBeNoticed() throws IOException {
        ItemContent whole = content(Path.of("./bpmn/dibao"));
        TreeMap<String, byte[]> files = new TreeMap<>(whole.files());
        files.remove("letters/refusal.html");

        assertThatThrownBy(() -> ItemCheck.check(new ItemContent("dibao", files), FEEL)).isInstanceOf(ContentProblem.class)
                .hasMessageContaining("refusal");
    }

    /** The item with what it borrows from its neighbour. */
    private static ItemContent content(Path folder) throws IOException {
        ItemContent own = files(folder);
        var borrows = ManifestReader.manifest("item.yml", own.files().get("item.yml")).borrows();
        if (borrows == null) {
            return own;
        }
        Map<String, TreeMap<String, byte[]>> folders = new TreeMap<>(Map.of(own.code(), new TreeMap<>(own.files()),
                borrows.item(), new TreeMap<>(files(folder.resolveSibling(borrows.item())).files())));
        Borrowing.into(folders);
        return new ItemContent(own.code(), folders.get(own.code()));
    }

    private static ItemContent files(Path folder) throws IOException {
        String code = folder.getFileName().toString();
        Path forms = folder.getParent().getParent().resolve("forms").resolve(code);
        TreeMap<String, byte[]> files = new TreeMap<>();
        add(files, folder, "");
        add(files, forms, "forms/");
        add(files, forms.resolve("letters"), "letters/");
        files.remove("parameters.yml");
        return new ItemContent(code, files);
    }

    private static void add(TreeMap<String, byte[]> files, Path folder, String prefix) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(prefix + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }
}
