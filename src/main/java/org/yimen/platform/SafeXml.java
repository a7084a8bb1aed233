package org.yimen.platform;

import java.io.ByteArrayInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Reads XML that somebody wrote or uploaded: no document types, no entities, nothing fetched. */
public final class SafeXml {

    private SafeXml() {
    }

    /**
     * The root element, with namespaces.
     *
     * @throws Exception when it is not XML or reaches outside
     */
    public static Element root(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
    }
}
