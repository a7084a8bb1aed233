package org.yimen.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.audit.AuditTrail;

/** What lies in a case file: forms, persons, story, log. */
@RestController
@RequestMapping("/api/cases/{caseId}")
class CaseFileController {

    private final CaseDossier dossier;
    private final FieldReveal reveal;

    CaseFileController(CaseDossier dossier, FieldReveal reveal) {
        this.dossier = dossier;
        this.reveal = reveal;
    }

    @GetMapping("/submissions")
    List<CaseViews.SubmissionView> submissions(@PathVariable UUID caseId) {
        return dossier.submissions(caseId);
    }

    @PostMapping("/reveal")
    CaseViews.Revealed reveal(@PathVariable UUID caseId, @RequestBody CaseViews.RevealRequest body) {
        return new CaseViews.Revealed(reveal.reveal(caseId, body));
    }

    @GetMapping("/parties")
    List<Parties.PartyView> parties(@PathVariable UUID caseId) {
        return dossier.parties(caseId);
    }

    @GetMapping("/timeline")
    List<Timeline.TimelineView> timeline(@PathVariable UUID caseId) {
        return dossier.timeline(caseId);
    }

    @GetMapping("/log")
    List<AuditTrail.Entry> log(@PathVariable UUID caseId) {
        return dossier.log(caseId);
    }
}
