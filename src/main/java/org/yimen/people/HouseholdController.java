package org.yimen.people;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Persons of a case, and the files of their households. */
@RestController
@RequestMapping("/api")
class HouseholdController {

    private final HouseholdFiles files;

    HouseholdController(HouseholdFiles files) {
        this.files = files;
    }

    @GetMapping("/cases/{caseId}/related")
    List<HouseholdViews.RelatedCase> related(@PathVariable UUID caseId) {
        return files.related(caseId);
    }

    @GetMapping("/cases/{caseId}/persons")
    List<HouseholdViews.PartyPerson> persons(@PathVariable UUID caseId) {
        return files.parties(caseId);
    }

    @GetMapping("/households/{personId}")
    HouseholdViews.HouseholdFile household(@PathVariable UUID personId) {
        return files.file(personId);
    }
}
