package org.yimen.verification;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.verification.AnswerIntake.Via;

/** Where departments deliver answers; each request has a token of its own, which is the only key to this door. */
@RestController
class AnswerController {

    private static final String BEARER = "Bearer ";

    private final AnswerTokens tokens;
    private final AnswerIntake intake;
    private final CurrentUsers users;

    AnswerController(AnswerTokens tokens, AnswerIntake intake, CurrentUsers users) {
        this.tokens = tokens;
        this.intake = intake;
        this.users = users;
    }

    /** Answer to a department: that it has done its part, and nothing about what we made of it. */
    record AnswerReceipt(boolean received) {
    }

    @Operation(summary = "An answer of a department; its form is in docs/verification-openapi.yaml")
    @PostMapping("/api/public/verification/answers/{requestId}")
    AnswerReceipt deliver(@PathVariable UUID requestId, HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization)
            throws IOException {
        if (authorization == null || !authorization.startsWith(BEARER)
                || !tokens.fits(requestId, authorization.substring(BEARER.length()))) {
            throw DomainProblem.notSignedIn();
        }
        byte[] body = request.getInputStream().readNBytes(AnswerCheck.MOST_BYTES + 1);
        users.as(CurrentUser.SYSTEM, () -> intake.accept(requestId, Via.CALLBACK, body));
        return new AnswerReceipt(true);
    }
}
