package org.yimen.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lays under an item what its manifest borrows from another: decision tables, forms, parts of the manifest. A release
 * holds them as files of its own, so a case goes on with the rules it began with when the lender changes.
 */
final class Borrowing {

    private static final String MANIFEST = "item.yml";

    private Borrowing() {}

    /** Completes every item that borrows. */
    static void into(Map<String, TreeMap<String, byte[]>> folders) {
        Map<String, SortedMap<String, byte[]>> borrowed = new LinkedHashMap<>();
        folders.forEach((code, files) -> {
            byte[] manifest = files.get(MANIFEST);
            JsonNode wanted = manifest == null ? null
                    : ManifestReader.tree(file(code), manifest).get("borrows");
            if (wanted != null) {
                borrowed.put(code, from(folders, code, ManifestReader.part(file(code), "borrows", wanted,
                        ServiceItem.Borrowed.class)));
            }
        });
        borrowed.forEach((code, files) -> {
            TreeMap<String, byte[]> own = folders.get(code);
            files.forEach((path, bytes) -> {
                if (own.put(path, bytes) != null && !path.equals(MANIFEST)) {
                    throw new ContentProblem(file(code), "borrows", path + " is there already");
                }
            });
        });
    }

    private static SortedMap<String, byte[]> from(Map<String, TreeMap<String, byte[]>> folders, String code,
            ServiceItem.Borrowed wanted) {
        TreeMap<String, byte[]> lender = folders.get(wanted.item());
        if (lender == null || !lender.containsKey(MANIFEST) || wanted.item().equals(code)) {
            throw new ContentProblem(file(code), "borrows.item", "there is no other item " + wanted.item());
        }
        JsonNode theirs = ManifestReader.tree(file(wanted.item()), lender.get(MANIFEST));
        if (theirs.has("borrows")) {
            throw new ContentProblem(file(code), "borrows.item", wanted.item() + " borrows itself");
        }
        SortedMap<String, byte[]> found = new TreeMap<>();
        if (wanted.decisions()) {
            lender.forEach((path, bytes) -> {
                if (path.endsWith(".dmn")) {
                    found.put(path, bytes);
                }
            });
        }
        wanted.forms().forEach(key -> {
            byte[] form = lender.get("forms/" + key + ".form");
            if (form == null) {
                throw new ContentProblem(file(code), "borrows.forms", wanted.item() + " has no form " + key);
            }
            found.put("forms/" + key + ".form", form);
        });
        if (!wanted.manifest().isEmpty()) {
            found.put(MANIFEST, manifest(code, folders.get(code).get(MANIFEST), theirs, wanted));
        }
        return found;
    }

    private static byte[] manifest(String code, byte[] own, JsonNode theirs, ServiceItem.Borrowed wanted) {
        ObjectNode whole = (ObjectNode) ManifestReader.tree(file(code), own);
        wanted.manifest().forEach(key -> {
            if (!theirs.has(key) || whole.has(key)) {
                throw new ContentProblem(file(code), "borrows.manifest", theirs.has(key)
                        ? "the manifest has a " + key + " of its own" : wanted.item() + " has no " + key);
            }
            whole.set(key, theirs.get(key));
        });
        return ManifestReader.write(whole);
    }

    private static String file(String code) {
        return "bpmn/" + code + "/" + MANIFEST;
    }
}
