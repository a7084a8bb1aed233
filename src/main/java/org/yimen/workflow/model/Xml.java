package org.yimen.workflow.model;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.yimen.platform.SafeXml;

/** Walks over the elements of a model. */
final class Xml {

    private Xml() {
    }

    static Element root(byte[] bytes) throws Exception {
        return SafeXml.root(bytes);
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        return attributes;
    }

    /** The element's own text; empty when it has element children. */
    static String text(Element element) {
        return children(element).isEmpty() ? element.getTextContent().strip() : "";
    }

    /** All descendants of a BPMN name, the element itself included. */
    static List<Element> all(Element element, String name) {
        List<Element> found = new ArrayList<>();
        collect(element, name, found);
        return found;
    }

    private static void collect(Element element, String name, List<Element> found) {
        if (Grammar.BPMN.equals(element.getNamespaceURI()) && element.getLocalName().equals(name)) {
            found.add(element);
        }
        children(element).forEach(child -> collect(child, name, found));
    }
}
