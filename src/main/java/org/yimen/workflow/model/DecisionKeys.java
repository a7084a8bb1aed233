package org.yimen.workflow.model;

import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** The keys of the decisions in a DMN file. */
public final class DecisionKeys {

    private DecisionKeys() {
    }

    /** Ids of all decisions; none when the file cannot be read (whoever evaluates it will say so). */
    public static Set<String> of(byte[] dmn) {
        Set<String> keys = new TreeSet<>();
        try {
            for (Element element : Xml.children(Xml.root(dmn))) {
                if (element.getLocalName().equals("decision")) {
                    keys.add(element.getAttribute("id"));
                }
            }
        } catch (Exception e) {
            return Set.of();
        }
        return keys;
    }
}
