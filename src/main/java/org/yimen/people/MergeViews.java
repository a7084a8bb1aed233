package org.yimen.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What screens see of duplicates and merges. */
final class MergeViews {

    private MergeViews() {
    }

    /** A person to compare with another; {@code kin} are names from cases that the reader may read. */
    record ComparedPerson(HouseholdViews.PersonView person, List<PersonCase> cases, List<String> kin) {
    }

    /** A case that a person has a part in. */
    record PersonCase(UUID id, @org.jspecify.annotations.Nullable String number, String itemName, String itemNameEn) {
    }

    /** Two persons who may be one: SAME_BIRTH, SHARED_KIN; NUMBER_DIFFERS or NUMBER_MISSING. */
    record DuplicateCandidate(ComparedPerson first, ComparedPerson second, List<String> grounds) {
    }

    record Duplicates(List<DuplicateCandidate> candidates, boolean mayPropose, boolean capped) {
    }

    /** What was done with a merge. */
    record MergeEvent(String action, Instant at, String by, String note) {
    }

    /** What the reader may do with a merge now. */
    record MergeMay(boolean confirm, boolean refuse, boolean proposeSplit) {
    }

    record MergeView(UUID id, MergeStatus status, ComparedPerson first, ComparedPerson second,
            List<MergeEvent> events, MergeMay may) {
    }

    record MergeRequest(@org.jspecify.annotations.Nullable UUID first,
            @org.jspecify.annotations.Nullable UUID second, @org.jspecify.annotations.Nullable String reason) {
    }

    record MergeReason(@org.jspecify.annotations.Nullable String reason) {
    }
}
