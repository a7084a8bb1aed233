package org.yimen.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.catalog.Catalog;

/** Puts together what is needed to compare persons, from the reader's own cases only. */
@Component
class Comparison {

    private final PersonParts parts;
    private final PersonCards cards;
    private final Catalog catalog;

    Comparison(PersonParts parts, PersonCards cards, Catalog catalog) {
        this.parts = parts;
        this.cards = cards;
        this.catalog = catalog;
    }

    /** Persons by id; those without a case that may be read are missing. */
    Map<UUID, MergeViews.ComparedPerson> of(Collection<UUID> persons) {
        Map<UUID, List<PartRow>> rows = new LinkedHashMap<>();
        parts.ofPersons(persons).forEach(r -> rows.computeIfAbsent(r.personId(), p -> new ArrayList<>()).add(r));
        List<UUID> cases = rows.values().stream().flatMap(List::stream).map(PartRow::caseId).distinct().toList();
        Map<UUID, List<PartRow>> everybody = new LinkedHashMap<>();
        parts.ofCases(cases).forEach(r -> everybody.computeIfAbsent(r.caseId(), c -> new ArrayList<>()).add(r));
        Map<UUID, MergeViews.ComparedPerson> compared = new LinkedHashMap<>();
        rows.forEach((person, own) -> compared.put(person, new MergeViews.ComparedPerson(cards.of(own).get(0),
                own.stream().map(this::personCase).distinct().toList(), kin(person, own, everybody))));
        return compared;
    }

    private MergeViews.PersonCase personCase(PartRow row) {
        var item = catalog.release(row.releaseId());
        return new MergeViews.PersonCase(row.caseId(), row.number(), item.name(), item.nameEn());
    }

    private static List<String> kin(UUID person, List<PartRow> own, Map<UUID, List<PartRow>> everybody) {
        return own.stream().flatMap(r -> everybody.getOrDefault(r.caseId(), List.of()).stream())
                .filter(r -> !r.personId().equals(person)).map(PartRow::name).distinct().toList();
    }
}
