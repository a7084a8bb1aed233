package org.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DmnReaderTests {

    private static final String EMPTY = """
            <definitions xmlns="%s" id="d" name="d" namespace="urn:test">
              <decision id="one" name="one"/>
            </definitions>""";

    @Test
    void readsWhatTheLibraryReads() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("bpmn/dibao/category.dmn"));

        assertThat(Dmn.convertToString(DmnReader.read(file)))
                .isEqualTo(Dmn.convertToString(Dmn.readModelFromStream(new ByteArrayInputStream(file))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.omg.org/spec/DMN/20230324/MODEL/", "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/", "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd"})
    void readsEveryEditionTheLibraryReads(String edition) {
        assertThat(DmnReader.read(bytes(EMPTY.formatted(edition))).getDefinitions().getDrgElements()).hasSize(1);
    }

    @Test
    void refusesWhatIsNotDmn() {
        String model = EMPTY.formatted("https://www.omg.org/spec/DMN/20191111/MODEL/");

        assertThatThrownBy(() -> DmnReader.read(bytes(model.replace("<decision ", "<verdict ")))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> DmnReader.read(bytes(model.replace(" name=\"d\"", "")))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> DmnReader.read(bytes("<html/>"))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> DmnReader.read(bytes("not XML"))).isInstanceOf(RuntimeException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
