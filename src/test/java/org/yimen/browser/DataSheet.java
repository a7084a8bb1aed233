package org.yimen.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A form filled in without a page: what a page would send. Lists of choices are given as arrays. */
final class DataSheet implements Sheet {

    /** Under which material the attachment fields of the allowance keep their files. */
    private static final Map<String, String> MATERIALS = Map.of("photos", "M10", "signatures", "M11", "startPhoto", "M12",
            "endPhoto", "M13");

    private final Map<String, Object> data = new HashMap<>();
    private final BiConsumer<String, FilePayload> keep;

    /** Files go, with the material they belong to, to whoever keeps them. */
    DataSheet(BiConsumer<String, FilePayload> keep) {
        this.keep = keep;
    }

    Map<String, Object> data() {
        return data;
    }

    @Override
    public Sheet fill(Object... pairs) {
        put(data, pairs);
        return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Sheet row(String list, int at, Object... pairs) {
        var rows = (List<Map<String, Object>>) data.computeIfAbsent(list, key -> new ArrayList<>());
        while (rows.size() <= at) {
            rows.add(new HashMap<>());
        }
        put(rows.get(at), pairs);
        return this;
    }

    @Override
    public Sheet attach(String path, FilePayload... files) {
        Arrays.asList(files).forEach(file -> keep.accept(MATERIALS.get(path), file));
        return this;
    }

    @Override
    public Locator field(String path) {
        throw new UnsupportedOperationException("No page shows " + path);
    }

    private static void put(Map<String, Object> into, Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            into.put((String) pairs[i], value instanceof Object[] several ? List.of(several)
                    : value instanceof LocalDate day ? day.toString() : value);
        }
    }
}
