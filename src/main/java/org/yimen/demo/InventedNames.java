package org.yimen.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invents Chinese names, the same ones for the same seed. */
final class InventedNames {

    private static final int ONE_CHARACTER_OF = 5;

    private record Parts(String surnames, String male, String female, String neutral, List<String> roads) {
    }

    private static final Parts PARTS = DemoFiles.read("names.yml", Parts.class);

    private final Random random;
    private final Set<String> given = new HashSet<>();

    InventedNames(Random random) {
        this.random = random;
    }

    /** @param sex 1 male, 2 female */
    String name(int sex) {
        return name(one(PARTS.surnames()), sex);
    }

    /** A name of a family; not one that was given before, as long as there is another. */
    String name(String surname, int sex) {
        var pool = (sex == 1 ? PARTS.male() : PARTS.female()) + PARTS.neutral();
        String name;
        int tries = 0;
        do {
            var first = one(pool);
            name = surname + first + (random.nextInt(ONE_CHARACTER_OF) == 0 ? "" : other(pool, first));
        } while (!given.add(name) && ++tries < 20);
        return name;
    }

    String road() {
        return PARTS.roads().get(random.nextInt(PARTS.roads().size()));
    }

    private String other(String pool, String not) {
        String next;
        do {
            next = one(pool);
        } while (next.equals(not));
        return next;
    }

    private String one(String characters) {
        int at = random.nextInt(characters.length());
        return characters.substring(at, at + 1);
    }
}
