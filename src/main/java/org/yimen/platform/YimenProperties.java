package org.yimen.platform;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ground layer.
 *
 * @param dataDir     where the embedded database, documents and the master key lie
 * @param demo        whether to load the demo district into an empty database
 * @param secret      master key, Base64 of 32 bytes; when absent one is kept in the data directory
 * @param lockout     how long an account stays locked after too many wrong passwords
 * @param maxFailures wrong passwords in a row that lock an account
 */
@ConfigurationProperties("yimen")
public record YimenProperties(
        @DefaultValue("./data") Path dataDir,
        @DefaultValue("true") boolean demo,
        @Nullable String secret,
        @DefaultValue("15m") Duration lockout,
        @DefaultValue("5") int maxFailures) {
}
