package org.yimen.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an item takes from another, and what is refused. */
class BorrowingTests {

    private final Map<String, TreeMap<String, byte[]>> folders = new TreeMap<>();

    @BeforeEach
    void aLenderAndABorrower() {
        file("grant", "item.yml", "code: grant\nstreet: region\npriority: 3\n");
        file("grant", "rules.dmn", "<rules/>");
        file("grant", "forms/application.form", "{}");
        file("grant", "forms/other.form", "{}");
        file("grant", "letters/yes.html", "<p/>");
        borrows("{item: grant, decisions: true, forms: [application], manifest: [street]}");
    }

    @Test
    void laysUnderTheItemWhatItAsksForAndNothingElse() {
        Borrowing.into(folders);

        assertThat(folders.get("change").keySet()).containsExactly("forms/application.form", "item.yml", "rules.dmn");
        ServiceItem item = ManifestReader.manifest("item.yml", folders.get("change").get("item.yml"));
        assertThat(item.street()).isEqualTo("region");
        assertThat(item.priority()).isZero();
        assertThat(folders.get("grant")).hasSize(5);
    }

    @Test
    void aChangeOfTheLenderIsANewReleaseOfTheBorrower() {
        Borrowing.into(folders);
        String before = new ItemContent("change", folders.get("change")).hash();
        folders.clear();
        aLenderAndABorrower();
        file("grant", "rules.dmn", "<rules changed='true'/>");
        Borrowing.into(folders);

        assertThat(new ItemContent("change", folders.get("change")).hash()).isNotEqualTo(before);
    }

    @Test
    void refusesWhatIsMissingThereOrDoubleHere() {
        refused("{item: nothing}", "there is no other item nothing");
        refused("{item: change}", "there is no other item change");
        refused("{item: grant, forms: [missing]}", "has no form missing");
        refused("{item: grant, manifest: [notice]}", "has no notice");
        refused("{item: grant, manifest: [code]}", "a code of its own");
        refused("{item: grant, unknown: true}", "unknown");
        file("change", "rules.dmn", "<own/>");
        refused("{item: grant, decisions: true}", "rules.dmn is there already");
    }

    @Test
    void refusesAChain() {
        file("third", "item.yml", "code: third\nborrows: {item: change, forms: []}\n");

        assertThatThrownBy(() -> Borrowing.into(folders)).hasMessageContaining("change borrows itself");
    }

    private void refused(String borrows, String why) {
        borrows(borrows);
        assertThatThrownBy(() -> Borrowing.into(folders)).as(borrows).isInstanceOf(ContentProblem.class)
                .hasMessageContaining(why);
    }

    private void borrows(String how) {
        file("change", "item.yml", "code: change\nborrows: " + how + "\n");
    }

    private void file(String item, String path, String text) {
        folders.computeIfAbsent(item, i -> new TreeMap<>()).put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
