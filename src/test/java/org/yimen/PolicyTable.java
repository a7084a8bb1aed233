package org.yimen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of {@code docs/policy.md}: for every endpoint, how each role is answered. */
final class PolicyTable {

    /** An endpoint, what it is about (nothing, a case, a draft), and the expected answer by role. */
    record Row(String endpoint, String about, Map<String, String> answers) {
    }

    private static final int BEFORE_ROLES = 2;

    final List<String> roles;
    final List<Row> rows;

    private PolicyTable(List<String> roles, List<Row> rows) {
        this.roles = roles;
        this.rows = rows;
    }

    static PolicyTable read() throws IOException {
        List<String> roles = List.of();
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docs/policy.md"))) {
            List<String> cells = cells(line);
            if (cells.size() > BEFORE_ROLES && cells.get(0).equals("endpoint")) {
                roles = cells.subList(BEFORE_ROLES, cells.size());
            } else if (!roles.isEmpty() && !cells.isEmpty() && cells.get(0).startsWith("`")) {
                rows.add(row(cells, roles));
            }
        }
        return new PolicyTable(roles, rows);
    }

    private static Row row(List<String> cells, List<String> roles) {
        if (cells.size() != roles.size() + BEFORE_ROLES) {
            throw new IllegalStateException("A row has " + cells.size() + " cells: " + cells.get(0));
        }
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < roles.size(); i++) {
            answers.put(roles.get(i), cells.get(i + BEFORE_ROLES));
        }
        return new Row(cells.get(0).replace("`", ""), cells.get(1), answers);
    }

    private static List<String> cells(String line) {
        return line.startsWith("|") ? Stream.of(line.substring(1).split("\\|")).map(String::strip).toList() : List.of();
    }
}
