package org.yimen.reports;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseFactSource;

/** What expressions may read as {@code repeats}: {@code certain}, {@code possible}, {@code open}. */
@Component
class RepeatFacts implements CaseFactSource {

    private final Repeats repeats;

    RepeatFacts(Repeats repeats) {
        this.repeats = repeats;
    }

    @Override
    public String name() {
        return "repeats";
    }

    @Override
    public Map<String, Object> factsOf(UUID caseId) {
        return repeats.of(caseId).routing();
    }
}
