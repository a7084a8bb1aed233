package org.yimen.verification;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The view of sources that are dead or slow. */
@RestController
class SourceController {

    private final SourceStates states;

    SourceController(SourceStates states) {
        this.states = states;
    }

    @GetMapping("/api/verification/sources")
    List<SourceStates.SourceView> sources() {
        return states.all();
    }
}
