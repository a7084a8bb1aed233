package org.yimen.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.CommandReceipts;

/** Where citizens register. */
@RestController
@RequestMapping("/api/public/applicants")
class RegistrationController {

    private final Registration registration;
    private final RegistrationBound bound;
    private final CommandReceipts receipts;

    RegistrationController(Registration registration, RegistrationBound bound, CommandReceipts receipts) {
        this.registration = registration;
        this.bound = bound;
        this.receipts = receipts;
    }

    record Registered(String username) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@RequestBody NewApplicant applicant,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest http) {
        bound.count(http.getRemoteAddr());
        return receipts.once(key, Registered.class, () -> new Registered(registration.register(applicant)));
    }
}
