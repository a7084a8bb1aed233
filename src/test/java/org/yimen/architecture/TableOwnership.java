package org.yimen.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rule 4: no module touches another's tables. A table belongs to the module that its migration names. Everybody may
 * join {@code case_file} under the alias {@code c}, which is what the case policy's predicate speaks about.
 */
final class TableOwnership {

    private static final Pattern CREATES = Pattern.compile("(?i)create table (?:if not exists )?(\\w+)");
    private static final Pattern TOUCHES = Pattern.compile("(?i)\\b(from|join|into|update|table)\\s+(\\w+)(\\s+c\\b)?");
    private static final Set<String> FOR_ALL = Set.of("case_file");

    private final Map<String, String> owners = new TreeMap<>();

    TableOwnership(Path migrations) throws IOException {
        try (var files = Files.list(migrations)) {
            for (Path file : files.toList()) {
                String module = file.getFileName().toString().replaceFirst("^V\\d+__", "").split("_")[0];
                Matcher matcher = CREATES.matcher(Files.readString(file));
                while (matcher.find()) {
                    owners.put(matcher.group(1).toLowerCase(Locale.ROOT), module);
                }
            }
        }
    }

    int tables() {
        return owners.size();
    }

    /** What a source file of a module does with tables of others. */
    List<String> trespasses(String module, String source) {
        List<String> found = new ArrayList<>();
        Matcher matcher = TOUCHES.matcher(source);
        while (matcher.find()) {
            String table = matcher.group(2).toLowerCase(Locale.ROOT);
            String owner = owners.get(table);
            boolean policyJoin = FOR_ALL.contains(table) && matcher.group(3) != null
                    && matcher.group(1).matches("(?i)from|join");
            if (owner != null && !owner.equals(module) && !policyJoin) {
                found.add(matcher.group().strip() + " (of " + owner + ")");
            }
        }
        return found;
    }
}
