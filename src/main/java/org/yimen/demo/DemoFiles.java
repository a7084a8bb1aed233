package org.yimen.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads the demo's data files from the classpath folder {@code demo/}. */
final class DemoFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder().addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private DemoFiles() {
    }

    static <T> T read(String name, Class<T> type) {
        try (var file = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
            return YAML.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Demo file " + name, e);
        }
    }
}
