package org.yimen.rules;

import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.impl.DmnModelInstanceImpl;
import org.camunda.bpm.model.xml.impl.ModelImpl;
import org.camunda.bpm.model.xml.impl.parser.AbstractModelParser;
import org.camunda.bpm.model.xml.instance.DomDocument;
import org.xml.sax.SAXException;

/**
 * Reads DMN as the library does, against the same schemas, but compiles them once. The library's own reader compiles
 * all six again for every file, which takes longer than all other checks of it together.
 */
final class DmnReader extends AbstractModelParser {

    private static final String FOLDER = "org/camunda/bpm/model/dmn/schema/";

    /** The library synchronises each reading on its parser. */
    private static final class Shared {

        private static final Schema SCHEMA = schema();
        private static final DmnReader READER = new DmnReader();

        private static Schema schema() {
            ClassLoader loader = Dmn.class.getClassLoader();
            try {
                return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(
                        Stream.of("DMN15", "DMN14", "DMN13", "DMN12", "DMN11", "DMN11_Alternative")
                                .map(name -> new StreamSource(loader.getResource(FOLDER + name + ".xsd").toString()))
                                .toArray(Source[]::new));
            } catch (SAXException e) {
                throw new IllegalStateException("The schemas of DMN cannot be read", e);
            }
        }
    }

    private DmnReader() {
    }

    /**
     * A DMN file as a model.
     *
     * @throws RuntimeException when it is not XML or not valid DMN; the message says where
     */
    static DmnModelInstance read(byte[] bytes) {
        return (DmnModelInstance) Shared.READER.parseModelFromStream(new ByteArrayInputStream(bytes));
    }

    @Override
    protected void configureFactory(DocumentBuilderFactory factory) {
        super.configureFactory(factory);
        factory.setValidating(false); // against a document type
        factory.setSchema(Shared.SCHEMA);
    }

    /** Valid already: the document was read against the schema. */
    @Override
    public void validateModel(DomDocument document) {
    }

    @Override
    protected DmnModelInstanceImpl createModelInstance(DomDocument document) {
        return new DmnModelInstanceImpl((ModelImpl) Dmn.INSTANCE.getDmnModel(), Dmn.INSTANCE.getDmnModelBuilder(), document);
    }
}
