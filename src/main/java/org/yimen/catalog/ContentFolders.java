package org.yimen.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Reads the folders of all items from the classpath and then from the configured directories; an item in a directory
 * replaces the item of the same name as a whole. {@code shared} folders are laid under every item; of the process models
 * in them those that the item calls.
 */
@Component
class ContentFolders {

    static final String SHARED = "shared";
    private static final Pattern FILE = Pattern.compile(
            "(?:^|.*/)(bpmn/([^/]+)/[^/]+\\.(?:bpmn|dmn|yml)|forms/([^/]+)/(?:[^/]+\\.form|letters/[^/]+\\.html))$");

    private final List<Path> directories;

    ContentFolders(ContentProperties properties) {
        this.directories = properties.directories();
    }

    /** All items, by code, and the declarations of parameters, by file. */
    Content read() {
        Map<String, TreeMap<String, byte[]>> folders = new TreeMap<>(classpath());
        for (Path directory : directories) {
            Map<String, TreeMap<String, byte[]>> found = directory(directory);
            found.forEach((code, files) -> {
                if (code.equals(SHARED)) {
                    folders.computeIfAbsent(SHARED, c -> new TreeMap<>()).putAll(files);
                } else if (files.containsKey("item.yml")) {
                    folders.put(code, files);
                }
            });
        }
        Borrowing.into(folders);
        SortedMap<String, byte[]> parameters = new TreeMap<>();
        folders.forEach((code, files) -> {
            byte[] declared = files.remove("parameters.yml");
            if (declared != null) {
                parameters.put(code, declared);
            }
        });
        Map<String, byte[]> shared = folders.getOrDefault(SHARED, new TreeMap<>());
        List<ItemContent> items = new ArrayList<>();
        folders.forEach((code, files) -> {
            if (!code.equals(SHARED) && files.containsKey("item.yml")) {
                TreeMap<String, byte[]> all = new TreeMap<>(shared);
                all.keySet().removeIf(path -> path.endsWith(".bpmn"));
                all.putAll(files);
                CalledModels.into(code, all, shared);
                items.add(new ItemContent(code, all));
            }
        });
        return new Content(items, parameters);
    }

    /** What the folders hold. */
    record Content(List<ItemContent> items, SortedMap<String, byte[]> parameters) {}

    private static Map<String, TreeMap<String, byte[]>> classpath() {
        Map<String, TreeMap<String, byte[]>> folders = new TreeMap<>();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (String pattern : List.of("classpath*:bpmn/*/*.*", "classpath*:forms/*/*.form",
                    "classpath*:forms/*/letters/*.html")) {
                for (var resource : resolver.getResources(pattern)) {
                    put(folders, resource.getURL().toString(), resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders;
    }

    private static Map<String, TreeMap<String, byte[]>> directory(Path root) {
        Map<String, TreeMap<String, byte[]>> folders = new TreeMap<>();
        if (!Files.isDirectory(root)) {
            throw new ContentProblem("yimen.content.directories", root.toString(), "is not a directory");
        }
        try (Stream<Path> paths = Files.walk(root, 4)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String relative = root.relativize(path).toString().replace('\\', '/');
                if (relative.startsWith("bpmn/") || relative.startsWith("forms/")) {
                    put(folders, relative, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders;
    }

    private static void put(Map<String, TreeMap<String, byte[]>> folders, String location, byte[] bytes) {
        Matcher matcher = FILE.matcher(location);
        if (!matcher.matches()) {
            return;
        }
        String path = matcher.group(1);
        String code = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        String rest = path.substring(path.indexOf('/', path.indexOf('/') + 1) + 1);
        String relative = rest.endsWith(".form") ? "forms/" + rest : rest;
        folders.computeIfAbsent(code, c -> new TreeMap<>()).putIfAbsent(relative, bytes);
    }
}
