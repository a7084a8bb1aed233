package org.yimen.referrals;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The trail of referrals of a case. */
@RestController
@RequestMapping("/api/cases/{caseId}/trail")
class TrailController {

    private final Trail trail;

    TrailController(Trail trail) {
        this.trail = trail;
    }

    @GetMapping
    List<Trail.TrailStep> trail(@PathVariable UUID caseId) {
        return trail.of(caseId);
    }
}
