package org.yimen.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Works out which persons share a file: whoever is joined by merges in force, whatever their order. */
final class Grouping {

    /** Two persons held to be one. */
    record Pair(UUID first, UUID second) {
    }

    private Grouping() {
    }

    /** The file of each person: the smallest id, compared as text, among those joined with it. */
    static Map<UUID, UUID> files(Collection<UUID> persons, List<Pair> merges) {
        Map<UUID, UUID> files = new HashMap<>();
        persons.forEach(p -> files.put(p, p));
        for (Pair merge : merges) {
            UUID a = files.get(merge.first());
            UUID b = files.get(merge.second());
            UUID least = a.toString().compareTo(b.toString()) < 0 ? a : b;
            files.replaceAll((person, file) -> file.equals(a) || file.equals(b) ? least : file);
        }
        return files;
    }
}
