package org.yimen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Every flow node of every shipped model was walked through by some test, but for those that
 * {@code flow-nodes-not-walked.txt} names, a list that may only become shorter. Runs by itself, after all tests.
 */
class FlowNodeCoverageCheck {

    private static final Path MODELS = Path.of("bpmn");

    private static final Pattern FLOW_NODE = Pattern.compile("\\w+(Event|Task|Gateway)|task|subProcess|callActivity");
    private static final Path GAPS = Path.of("src/test/resources/flow-nodes-not-walked.txt");

    @Test
    void everyFlowNodeOfEveryModelIsWalkedThrough() throws Exception {
        Set<String> all = nodes();
        Set<String> walked = walked();
        Set<String> gaps = new TreeSet<>(Files.readAllLines(GAPS).stream().filter(line -> !line.startsWith("#")).toList());
        assertThat(all).as("the list of gaps names flow nodes").isNotEmpty().containsAll(gaps);
        assertThat(gaps).as("walked through by now: take them off the list").noneMatch(gap -> among(walked, gap));
        all.removeIf(node -> among(walked, node));
        all.removeAll(gaps);
        assertThat(all).as("flow nodes no test came to").isEmpty();
    }

    /** {@code process node} of every model; of a shared one, whose blanks each call fills, {@code * node}. */
    private static Set<String> nodes() throws Exception {
        Set<String> nodes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MODELS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".bpmn")).toList()) {
                var factory = DocumentBuilderFactory.newInstance();
                factory.setNamespaceAware(true);
                NodeList elements = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagNameNS("*", "*");
                String process = "";
                for (int i = 0; i < elements.getLength(); i++) {
                    Element element = (Element) elements.item(i);
                    if (element.getLocalName().equals("process")) {
                        process = element.getAttribute("id").contains("{{") ? "*" : element.getAttribute("id");
                    } else if (FLOW_NODE.matcher(element.getLocalName()).matches()) {
                        nodes.add(process + " " + element.getAttribute("id"));
                    }
                }
            }
        }
        return nodes;
    }

    /** Whether one of the lines is this node, or one that fills its blanks. */
    private static boolean among(Set<String> walked, String node) {
        String[] parts = node.split(" ");
        Pattern filled = Pattern.compile((parts[0].equals("*") ? "\\S+" : Pattern.quote(parts[0])) + " "
                + Stream.of(parts[1].split("\\{\\{\\w+}}", -1)).map(Pattern::quote).collect(Collectors.joining("\\S+")));
        return walked.stream().anyMatch(line -> filled.matcher(line).matches());
    }

    private static Set<String> walked() throws IOException {
        Set<String> walked = new TreeSet<>();
        try (Stream<Path> files = Files.list(FlowNodeRecorder.DIRECTORY)) {
            for (Path file : files.toList()) {
                walked.addAll(Files.readAllLines(file));
            }
        }
        return walked;
    }
}
