package org.yimen.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.yimen.platform.Secrets;

/** The keyed hash that links entries: whoever can only write to the database cannot forge it. */
@Component
class ChainSeal {

    private final SecretKeySpec key;

    ChainSeal(Secrets secrets) {
        this.key = new SecretKeySpec(secrets.derive("audit-chain"), "HmacSHA256");
    }

    String hash(String before, AuditRow row) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(before.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(row.canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot hash", e);
        }
    }
}
