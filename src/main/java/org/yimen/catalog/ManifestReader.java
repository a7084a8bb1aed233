package org.yimen.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.stream.Collectors;

/** Reads YAML content strictly: an unknown key, a key given twice or a wrong type is an error naming file and key. */
final class ManifestReader {

    private static final YAMLMapper YAML = YAMLMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .findAndAddModules()
            .build();

    private ManifestReader() {}

    static ServiceItem manifest(String file, byte[] bytes) {
        return read(file, bytes, ServiceItem.class);
    }

    /** The file as it is written, in any shape. */
    static JsonNode tree(String file, byte[] bytes) {
        return read(file, bytes, JsonNode.class);
    }

    /** One part of a file that was read as a tree. */
    static <T> T part(String file, String key, JsonNode node, Class<T> type) {
        try {
            return YAML.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new ContentProblem(file, key, e.getOriginalMessage());
        }
    }

    /** A tree as YAML. */
    static byte[] write(JsonNode tree) {
        try {
            return YAML.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(String file, byte[] bytes, Class<T> type) {
        try {
            T value = YAML.readValue(bytes, type);
            if (value == null) {
                throw new ContentProblem(file, "", "is empty");
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            throw new ContentProblem(file, path(e), "unknown key; known here: " + e.getKnownPropertyIds());
        } catch (JsonMappingException e) {
            throw new ContentProblem(file, path(e), line(e) + e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw new ContentProblem(file, "", line(e) + e.getOriginalMessage());
        } catch (IOException e) {
            throw new ContentProblem(file, "", String.valueOf(e.getMessage()));
        }
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(r -> r.getFieldName() != null ? r.getFieldName() : "[" + r.getIndex() + "]")
                .collect(Collectors.joining(".")).replace(".[", "[");
    }
}
