package org.yimen.verification;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Where and how departments are asked.
 *
 * @param sheet       the file that declares the sources
 * @param baseUrl     where sources without an address of their own answer; the code is appended as a path
 * @param sources     address by source code
 * @param credentials bearer token by source code, where a department wants one
 * @param callbackUrl our own address as departments reach it; without one answers are fetched only
 * @param deadAfter   failed calls in a row after which a source counts as dead
 * @param probeEvery  how often a dead source is tried
 * @param lookEvery   how often a node looks for work that others left
 */
@ConfigurationProperties("yimen.verification")
record VerificationProperties(
        @DefaultValue("classpath:verification/sources.yml") Resource sheet,
        @Nullable URI baseUrl,
        @DefaultValue Map<String, URI> sources,
        @DefaultValue Map<String, String> credentials,
        @Nullable URI callbackUrl,
        @DefaultValue("5") int deadAfter,
        @DefaultValue("2m") Duration probeEvery,
        @DefaultValue("5s") Duration lookEvery) {

    VerificationProperties {
        if (deadAfter < 1) {
            throw new IllegalArgumentException("yimen.verification.dead-after must be at least 1");
        }
    }
}
