package org.yimen.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.yimen.platform.SafeXml;

/**
 * Puts the process models of {@code bpmn/shared} that an item's models call among the files of the item, so that a
 * release pins them with everything else. A shared model may have blanks such as {@code {{post}}}: a call fills them by
 * its properties {@code with:post}, and names in {@code model} which shared model it means; what it calls is then a model
 * of the item's own, filled, and {@code {{process}}} is its name.
 */
final class CalledModels {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Pattern BLANK = Pattern.compile("\\{\\{([a-z][A-Za-z0-9]*)}}");
    private static final String WITH = "with:";

    private final String item;
    private final TreeMap<String, byte[]> files;
    private final Map<String, byte[]> shared;
    private final Deque<String> unread = new ArrayDeque<>();

    private CalledModels(String item, TreeMap<String, byte[]> files, Map<String, byte[]> shared) {
        this.item = item;
        this.files = files;
        this.shared = shared;
    }

    /** Completes the files of an item. */
    static void into(String item, TreeMap<String, byte[]> files, Map<String, byte[]> shared) {
        CalledModels models = new CalledModels(item, files, shared);
        files.keySet().stream().filter(path -> path.endsWith(".bpmn")).forEach(models.unread::add);
        while (!models.unread.isEmpty()) {
            models.read(models.unread.remove());
        }
    }

    private void read(String path) {
        Element root;
        try {
            root = SafeXml.root(files.get(path));
        } catch (Exception e) {
            return; // the validator of models says what is wrong with it
        }
        var calls = root.getElementsByTagNameNS(BPMN, "callActivity");
        for (int i = 0; i < calls.getLength(); i++) {
            call(path, (Element) calls.item(i));
        }
    }

    private void call(String caller, Element activity) {
        String called = activity.getAttribute("calledElement");
        Map<String, String> properties = properties(activity);
        String name = called + ".bpmn";
        byte[] template = shared.get(properties.getOrDefault("model", called) + ".bpmn");
        if (template == null) {
            if (!files.containsKey(name)) {
                throw problem(caller, activity, "there is no process " + properties.getOrDefault("model", called));
            }
            return;
        }
        byte[] filled = fill(caller, activity, called, properties, template);
        byte[] before = files.putIfAbsent(name, filled);
        if (before == null) {
            unread.add(name);
        } else if (!Arrays.equals(before, filled)) {
            throw problem(caller, activity, called + " is there already and differs");
        }
    }

    private byte[] fill(String caller, Element activity, String called, Map<String, String> properties,
            byte[] template) {
        Map<String, String> values = properties.entrySet().stream().filter(p -> p.getKey().startsWith(WITH))
                .collect(Collectors.toMap(p -> p.getKey().substring(WITH.length()), Map.Entry::getValue));
        values.put("process", called);
        Set<String> used = new TreeSet<>();
        String text = BLANK.matcher(new String(template, StandardCharsets.UTF_8)).replaceAll(match -> {
            used.add(match.group(1));
            String value = values.get(match.group(1));
            if (value == null) {
                throw problem(caller, activity, "does not fill the blank " + match.group(1));
            }
            return Matcher.quoteReplacement(escaped(value));
        });
        values.keySet().stream().filter(key -> !used.contains(key) && !key.equals("process")).findFirst()
                .ifPresent(key -> {
                    throw problem(caller, activity, "fills a blank that is not there: " + key);
                });
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> properties(Element activity) {
        Map<String, String> values = new LinkedHashMap<>();
        var properties = activity.getElementsByTagNameNS("*", "property");
        for (int i = 0; i < properties.getLength(); i++) {
            Element property = (Element) properties.item(i);
            values.put(property.getAttribute("name"), property.getAttribute("value"));
        }
        return values;
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private ContentProblem problem(String caller, Element activity, String message) {
        return new ContentProblem("bpmn/" + item + "/" + caller, activity.getAttribute("id"), message);
    }
}
