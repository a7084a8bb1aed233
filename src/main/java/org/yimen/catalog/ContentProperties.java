package org.yimen.catalog;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where items are read from besides the classpath: directories that hold {@code bpmn/} and {@code forms/}. */
@ConfigurationProperties("yimen.content")
record ContentProperties(List<Path> directories) {

    ContentProperties {
        directories = directories == null ? List.of() : List.copyOf(directories);
    }
}
