package org.yimen.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What hinders people with impairments; each kind of element is judged where it is first seen, as judging takes seconds. */
final class Accessibility {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final AxeRunOptions VIOLATIONS_ONLY = new AxeRunOptions();
    private static final Set<String> JUDGED = ConcurrentHashMap.newKeySet();
    private static final String KINDS = """
            [...new Set([...document.querySelectorAll('*')].map(e => e.tagName + '.' + e.getAttribute('class')))]""";
    private static final String MARK = """
            kinds => document.querySelectorAll('*').forEach(e => e.toggleAttribute('data-unjudged',
              kinds.includes(e.tagName + '.' + e.getAttribute('class'))))""";

    /** What was new may be gone by now, as messages go, and there must be something to judge. */
    private static final String ALWAYS_THERE = "head";

    static {
        VIOLATIONS_ONLY.setResultTypes(List.of("violations"));
    }

    private Accessibility() {
    }

    /** What is seriously wrong with the kinds of elements that no page had before this one. */
    static List<String> faults(Page page) {
        List<String> unjudged = ((List<?>) page.evaluate(KINDS)).stream().map(Object::toString).filter(JUDGED::add).toList();
        if (unjudged.isEmpty()) {
            return List.of();
        }
        page.evaluate(MARK, unjudged);
        return new AxeBuilder(page).setLegacyMode(true).options(VIOLATIONS_ONLY).include("[data-unjudged]").include(ALWAYS_THERE)
                .analyze().getViolations().stream().filter(rule -> GRAVE.contains(rule.getImpact())).flatMap(Accessibility::told).toList();
    }

    private static Stream<String> told(Rule rule) {
        return rule.getNodes().stream().map(node -> rule.getId() + " (" + rule.getImpact() + ") " + node.getTarget() + " "
                + node.getFailureSummary());
    }
}
