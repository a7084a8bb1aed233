package org.yimen.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupingTests {

    private final List<UUID> persons = IntStream.rangeClosed(1, 6).mapToObj(i -> new UUID(0, i)).toList();

    @Test
    void chainsOfMergesAreOneFileAndOthersStayTheirOwn() {
        Map<UUID, UUID> files = Grouping.files(persons, List.of(pair(5, 4), pair(4, 2)));

        assertThat(files).containsEntry(id(5), id(2)).containsEntry(id(4), id(2)).containsEntry(id(2), id(2))
                .containsEntry(id(1), id(1)).containsEntry(id(3), id(3));
    }

    @Test
    void theOrderOfMergesDoesNotMatter() {
        List<Grouping.Pair> merges = new ArrayList<>(List.of(pair(1, 6), pair(6, 3), pair(2, 5), pair(3, 4)));
        Map<UUID, UUID> files = Grouping.files(persons, merges);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(merges, new Random(seed));
            assertThat(Grouping.files(persons, merges)).isEqualTo(files);
        }
    }

    @Test
    void takingOneMergeAwayLeavesTheOthers() {
        assertThat(Grouping.files(persons, List.of(pair(1, 2), pair(1, 3))).values()).containsOnlyOnceElementsOf(
                List.of(id(4), id(5), id(6)));
        assertThat(Grouping.files(persons, List.of(pair(1, 3)))).containsEntry(id(2), id(2))
                .containsEntry(id(3), id(1));
    }

    private static UUID id(int i) {
        return new UUID(0, i);
    }

    private static Grouping.Pair pair(int a, int b) {
        return new Grouping.Pair(id(a), id(b));
    }
}
