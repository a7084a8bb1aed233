package org.yimen.organization;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** First-administrator set-up of an empty installation. */
@RestController
@RequestMapping("/api/setup")
class SetupController {

    private final FirstSetup setup;
    private final Clock clock;

    SetupController(FirstSetup setup, Clock clock) {
        this.setup = setup;
        this.clock = clock;
    }

    record SetupState(boolean needed) {
    }

    @GetMapping
    SetupState state() {
        return new SetupState(setup.needed());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SetupState carryOut(@RequestBody FirstSetup.SetupRequest request) {
        setup.carryOut(request, LocalDate.now(clock));
        return new SetupState(false);
    }
}
