package org.yimen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.yimen.catalog.Catalog;
import org.yimen.testing.PostgresTest;
import org.yimen.workflow.engine.ReleaseReview;

@SpringBootTest(properties = "yimen.content.directories=src/test/resources/content")
@PostgresTest
class ShippedModelsIntegrationTests {

    @Autowired
    Catalog catalog;
    @Autowired
    ReleaseReview review;

    @Test
    void findsNothingWrongWithAnyShippedModel() {
        Map<String, Object> findings = new TreeMap<>();
        catalog.currentReleases().forEach((code, release) -> {
            if (Files.isDirectory(Path.of("bpmn", code))) {
                findings.put(code, review.findings(release));
            }
        });

        assertThat(findings).isNotEmpty().allSatisfy((code, found) -> assertThat(found).asList().isEmpty());
    }
}
