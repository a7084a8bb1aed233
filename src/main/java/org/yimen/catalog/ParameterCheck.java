package org.yimen.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a parameter must be so that FEEL can read it and every day has at most one value. */
final class ParameterCheck {

    static final List<String> MARKERS = List.of("【法】", "【规】", "【地】", "【设】", "【待核】");
    private static final Pattern CODE = Pattern.compile("[a-z][A-Za-z0-9_]*(\\.[a-z][A-Za-z0-9_]*)*");
    static final Pattern REGION = Pattern.compile("\\*|\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");

    private ParameterCheck() {}

    /** Proves one declaration. */
    static void check(String file, ParameterDeclaration declared) {
        String code = declared.code();
        if (code == null || !CODE.matcher(code).matches()) {
            throw new ContentProblem(file, String.valueOf(code), "a code is a dotted path such as item.std.urban");
        }
        if (declared.name() == null || declared.name().isBlank()) {
            throw new ContentProblem(file, code + ".name", "is missing");
        }
        if (declared.values().isEmpty()) {
            throw new ContentProblem(file, code + ".values", "needs at least one value");
        }
        Set<String> starts = new HashSet<>();
        for (ParameterDeclaration.Value value : declared.values()) {
            if (value.from() == null || value.value() == null || value.value().isNull()) {
                throw new ContentProblem(file, code + ".values", "each value needs from and value");
            }
            if (!REGION.matcher(region(value)).matches()) {
                throw new ContentProblem(file, code + ".values.region", "is * or a region code");
            }
            if (value.to() != null && value.to().isBefore(value.from())) {
                throw new ContentProblem(file, code + ".values.to", "lies before from");
            }
            if (marker(declared, value).isEmpty()) {
                throw new ContentProblem(file, code + ".marker", "must be one of " + MARKERS);
            }
            if (!starts.add(region(value) + value.from())) {
                throw new ContentProblem(file, code + ".values", "two values begin on " + value.from());
            }
            overlap(file, declared, value);
        }
    }

    private static void overlap(String file, ParameterDeclaration declared, ParameterDeclaration.Value value) {
        boolean inside = declared.values().stream().anyMatch(other -> other != value
                && region(other).equals(region(value)) && value.to() != null
                && other.from().isAfter(value.from()) && !other.from().isAfter(value.to()));
        if (inside) {
            throw new ContentProblem(file, declared.code() + ".values", "periods of one region overlap");
        }
    }

    /** A code must not lead through another code, or FEEL could read only one of them. */
    static Optional<String> leafAndPrefix(Set<String> codes) {
        TreeSet<String> sorted = new TreeSet<>(codes);
        return sorted.stream().filter(c -> {
            String next = sorted.ceiling(c + ".");
            return next != null && next.startsWith(c + ".");
        }).findFirst();
    }

    static String region(ParameterDeclaration.Value value) {
        return value.region() == null ? "*" : value.region();
    }

    static Optional<String> marker(ParameterDeclaration declared, ParameterDeclaration.Value value) {
        return marker(value.marker() != null ? value.marker() : declared.marker());
    }

    /** The marker in its brackets; they may be left out. */
    static Optional<String> marker(@Nullable String given) {
        String bare = given == null ? "" : given.replace("【", "").replace("】", "").strip();
        return MARKERS.stream().filter(m -> m.equals("【" + bare + "】")).findFirst();
    }

    /** A map nested by dots from flat codes. */
    static Map<String, Object> nested(Map<String, Object> flat) {
        Map<String, Object> nested = new TreeMap<>();
        flat.forEach((code, value) -> FormPaths.put(nested, FormComponent.segments(code), value));
        return nested;
    }
}
