package org.yimen.workflow.model;

import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** The keys of the decisions in a DMN file. */
public final class DecisionKeys {

    private DecisionKeys() {
    }

    /** Ids of all decisions with their names; none when the file cannot be read (whoever evaluates it will say so). */
    public static Map<String, String> of(byte[] dmn) {
        Map<String, String> keys = new TreeMap<>();
        try {
            for (Element element : Xml.children(Xml.root(dmn))) {
                if (element.getLocalName().equals("decision")) {
                    keys.put(element.getAttribute("id"), element.getAttribute("name"));
                }
            }
        } catch (Exception e) {
            return Map.of();
        }
        return keys;
    }
}
