package org.yimen.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Proves the block of a manifest that says which entries its cases are about. */
record ConcernCheck(String file, ConditionEvaluator feel) {

    void check(Concern concern, List<ServiceItem.Channel> channels) {
        if (concern.item() == null || concern.item().isBlank()) {
            fail("item", "is missing");
        }
        if (concern.grounds().isEmpty()) {
            fail("grounds", "must name at least one");
        }
        Set<String> codes = new HashSet<>();
        Set<Concern.Occasion> single = new HashSet<>();
        concern.grounds().forEach(g -> {
            if (g.code() == null || !g.code().matches("[A-Z][A-Z_]{1,39}")) {
                fail("grounds.code", "must be capital letters: " + g.code());
            }
            if (g.name() == null || g.name().isBlank() || g.on() == null) {
                fail("grounds." + g.code(), "needs a name and an occasion");
            }
            if (!codes.add(g.code())) {
                fail("grounds", "the code " + g.code() + " occurs twice");
            }
            boolean chosen = g.on() == Concern.Occasion.REPORT || g.on() == Concern.Occasion.OFFICE;
            if (!chosen && !single.add(g.on())) {
                fail("grounds." + g.code(), "nobody chooses, so " + g.on() + " may occur once only");
            }
            if (g.on() != Concern.Occasion.REPORT && !channels.contains(ServiceItem.Channel.OFFICE)) {
                fail("grounds." + g.code(), "needs the channel OFFICE");
            }
        });
        concern.facts().forEach((name, expression) -> feel.problem(expression)
                .ifPresent(p -> fail("facts." + name, "is not FEEL: " + p)));
    }

    private void fail(String key, String message) {
        throw new ContentProblem(file, "concerns." + key, message);
    }
}
