package org.yimen.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.yimen.catalog.Resource;

/**
 * All DMN files of an item bound into one, so that a decision may require one of another file:
 * {@code href="income.dmn#household-income"}. Input data of the same id are one; drawings are left out.
 */
final class DecisionBook {

    private static final Set<String> KEPT = Set.of("inputData", "decision");

    private final Map<List<String>, Resource> bound = new ConcurrentHashMap<>();

    /** A single file stays as it is, byte by byte. */
    Resource of(List<Resource> files) {
        if (files.size() == 1) {
            return files.get(0);
        }
        return bound.computeIfAbsent(files.stream().map(Resource::hash).toList(), key -> bind(files));
    }

    private static Resource bind(List<Resource> files) {
        try {
            Document book = parse(files.get(0).bytes());
            Element root = book.getDocumentElement();
            clear(root);
            Set<String> inputs = new HashSet<>();
            for (Resource file : files) {
                NodeList parts = parse(file.bytes()).getDocumentElement().getChildNodes();
                for (int i = 0; i < parts.getLength(); i++) {
                    if (parts.item(i) instanceof Element part && KEPT.contains(part.getLocalName())
                            && (part.getLocalName().equals("decision") || inputs.add(part.getAttribute("id")))) {
                        Element copy = (Element) book.importNode(part, true);
                        references(copy);
                        root.appendChild(copy);
                    }
                }
            }
            byte[] bytes = write(book);
            return new Resource("all.dmn", hash(bytes), bytes);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalArgumentException("Not DMN: " + e.getMessage(), e);
        }
    }

    private static void references(Element element) {
        NodeList all = element.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            if (one.hasAttribute("href")) {
                one.setAttribute("href", one.getAttribute("href").replaceFirst("^[^#]*", ""));
            }
        }
    }

    private static void clear(Node node) {
        while (node.getFirstChild() != null) {
            node.removeChild(node.getFirstChild());
        }
    }

    private static Document parse(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static byte[] write(Document book) throws Exception {
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Transformer transformer = factory.newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        transformer.transform(new DOMSource(book), new StreamResult(out));
        return out.toByteArray();
    }

    private static String hash(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
