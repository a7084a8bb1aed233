package org.yimen.verification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.yimen.platform.Secrets;

/** The token of each request, with which the department that got it proves that an answer is its own. */
@Component
class AnswerTokens {

    private final SecretKeySpec key;

    AnswerTokens(Secrets secrets) {
        this.key = new SecretKeySpec(secrets.derive("verification-answer"), "HmacSHA256");
    }

    String of(UUID requestId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(requestId.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a token", e);
        }
    }

    /** Compares in constant time. */
    boolean fits(UUID requestId, String token) {
        return MessageDigest.isEqual(of(requestId).getBytes(StandardCharsets.UTF_8),
                token.getBytes(StandardCharsets.UTF_8));
    }
}
