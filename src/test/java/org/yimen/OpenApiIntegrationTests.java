package org.yimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yimen.testing.PostgresTest;

/**
 * The committed {@code docs/openapi.json} is what the code offers. After a wanted change write it anew with
 * {@code mvn -Dui.skip=true test -Dtest=OpenApiIntegrationTests -Dopenapi.update=true} and look at the difference.
 */
@SpringBootTest
@PostgresTest
@AutoConfigureMockMvc
class OpenApiIntegrationTests {

    private static final Path COMMITTED = Path.of("docs/openapi.json");
    private static final Path FRESH = Path.of("target/openapi.json");

    @Autowired
    MockMvc mvc;
    @Autowired
    ObjectMapper json;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void theCommittedDocumentIsWhatTheCodeOffers() throws Exception {
        JsonNode fresh = normalised(json.readTree(mvc.perform(get("/api/public/openapi")).andReturn().getResponse()
                .getContentAsByteArray()));
        write(FRESH, fresh);
        if (Boolean.getBoolean("openapi.update")) {
            write(COMMITTED, fresh);
        }
        JsonNode committed = normalised(json.readTree(Files.readString(COMMITTED)));

        assertThat(differences(committed, fresh)).as("differing from %s, see %s", COMMITTED, FRESH).isEmpty();
        assertThat(committed).isEqualTo(fresh);
    }

    @Test
    void everySchemaNameMeansOneType() {
        Map<String, Set<String>> types = new TreeMap<>();
        Set<Type> seen = new java.util.HashSet<>();
        mappings.getHandlerMethods().values().stream().filter(m -> m.getBeanType().getName().startsWith("org.yimen."))
                .forEach(method -> collect(method, seen, types));

        assertThat(types).hasSizeGreaterThan(50);
        assertThat(types.entrySet().stream().filter(e -> e.getValue().size() > 1).toList())
                .as("types that the document would merge silently; name one by @Schema(name = ...)").isEmpty();
    }

    private static void collect(HandlerMethod method, Set<Type> seen, Map<String, Set<String>> types) {
        collect(method.getMethod().getGenericReturnType(), seen, types);
        for (Type parameter : method.getMethod().getGenericParameterTypes()) {
            collect(parameter, seen, types);
        }
    }

    private static void collect(Type type, Set<Type> seen, Map<String, Set<String>> types) {
        if (type instanceof ParameterizedType generic) {
            collect(generic.getRawType(), seen, types);
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, seen, types);
            }
        } else if (type instanceof WildcardType wild) {
            collect(wild.getUpperBounds()[0], seen, types);
        } else if (type instanceof GenericArrayType array) {
            collect(array.getGenericComponentType(), seen, types);
        } else if (type instanceof Class<?> c && c.getName().startsWith("org.yimen.") && seen.add(c)) {
            if (c.isRecord()) {
                types.computeIfAbsent(schemaName(c), k -> new TreeSet<>()).add(c.getName());
                for (RecordComponent component : c.getRecordComponents()) {
                    collect(component.getGenericType(), seen, types);
                }
            }
        }
    }

    private static String schemaName(Class<?> type) {
        Schema schema = type.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
    }

    private static Set<String> differences(JsonNode committed, JsonNode fresh) {
        Set<String> found = new TreeSet<>();
        for (String part : Set.of("/paths", "/components/schemas")) {
            JsonNode a = committed.at(part);
            JsonNode b = fresh.at(part);
            Set<String> names = new TreeSet<>();
            a.fieldNames().forEachRemaining(names::add);
            b.fieldNames().forEachRemaining(names::add);
            names.stream().filter(name -> !a.path(name).equals(b.path(name))).map(name -> part + " " + name)
                    .forEach(found::add);
        }
        return found;
    }

    /** Keys sorted, lists that are sets sorted, without where it was served. */
    private JsonNode normalised(JsonNode document) {
        if (document instanceof ObjectNode object) {
            object.remove("servers");
        }
        return sorted(document, "");
    }

    private JsonNode sorted(JsonNode node, String key) {
        if (node.isObject()) {
            ObjectNode sorted = json.createObjectNode();
            Map<String, JsonNode> fields = new TreeMap<>();
            node.fields().forEachRemaining(field -> fields.put(field.getKey(), field.getValue()));
            fields.forEach((name, value) -> sorted.set(name, sorted(value, name)));
            return sorted;
        }
        if (node.isArray() && Set.of("required", "tags").contains(key)) {
            var sorted = json.createArrayNode();
            StreamSupport.stream(node.spliterator(), false).sorted(java.util.Comparator.comparing(JsonNode::toString))
                    .forEach(sorted::add);
            return sorted;
        }
        return node;
    }

    private void write(Path path, JsonNode document) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, json.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(document)
                + "\n", StandardCharsets.UTF_8);
    }
}
