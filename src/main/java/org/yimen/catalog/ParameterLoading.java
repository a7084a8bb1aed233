package org.yimen.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** Takes declared parameters into the database when they are not there yet; never touches one that is. */
@Component
class ParameterLoading {

    private final ParameterRows rows;
    private final Clock clock;

    ParameterLoading(ParameterRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Loads the files by item folder; joins the running transaction. */
    void load(SortedMap<String, byte[]> files) {
        Map<String, String> owners = new HashMap<>();
        Set<String> known = rows.codes();
        Set<String> codes = new HashSet<>(known);
        files.forEach((item, bytes) -> {
            String file = "bpmn/" + item + "/parameters.yml";
            for (ParameterDeclaration declared : declarations(file, bytes)) {
                ParameterCheck.check(file, declared);
                String other = owners.put(declared.code(), item);
                if (other != null) {
                    throw new ContentProblem(file, declared.code(), "is also declared by bpmn/" + other);
                }
                codes.add(declared.code());
                ParameterCheck.leafAndPrefix(codes).ifPresent(c -> {
                    throw new ContentProblem(file, declared.code(), c + " is both a value and the way to another code");
                });
                if (!known.contains(declared.code())) {
                    insert(item, declared);
                }
            }
        });
    }

    private static List<ParameterDeclaration> declarations(String file, byte[] bytes) {
        boolean list = ManifestReader.read(file, bytes, JsonNode.class).isArray();
        return list ? List.of(ManifestReader.read(file, bytes, ParameterDeclaration[].class))
                : ManifestReader.read(file, bytes, ParameterDeclaration.Sheet.class).parameters();
    }

    /** A value without an end holds until the next one of its region begins. */
    private void insert(String item, ParameterDeclaration declared) {
        long id = rows.insert(item, declared);
        declared.values().forEach(value -> {
            var end = value.to() != null ? value.to() : declared.values().stream()
                    .filter(v -> ParameterCheck.region(v).equals(ParameterCheck.region(value)))
                    .map(ParameterDeclaration.Value::from).filter(f -> f.isAfter(value.from()))
                    .min(java.util.Comparator.naturalOrder()).map(next -> next.minusDays(1)).orElse(null);
            rows.insert(id, new ParameterRows.NewValue(ParameterCheck.region(value), value.from(), end, value.value(),
                    ParameterCheck.marker(declared, value).orElseThrow(),
                    value.source() != null ? value.source() : declared.source(), "CONTENT", "content"),
                    clock.instant());
        });
    }
}
