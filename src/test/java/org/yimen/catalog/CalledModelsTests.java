package org.yimen.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which shared models come to lie in an item's release, and how a call fills them. */
class CalledModelsTests {

    private static final String ASK = "<process xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='{{process}}'>"
            + "<userTask id='Task_{{key}}' name=\"{{name}}\"/></process>";
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, byte[]> shared = Map.of("ask.bpmn", bytes(ASK), "plain.bpmn", bytes(calls("")),
            "outer.bpmn", bytes(calls(call("plain", ""))), "unused.bpmn", bytes(ASK));

    @BeforeEach
    void anItem() {
        files.put("item.yml", bytes("code: item"));
    }

    @Test
    void takesWhatIsCalledAndWhatThatCalls() {
        model(call("outer", ""));

        assertThat(files.keySet()).containsExactly("item.bpmn", "item.yml", "outer.bpmn", "plain.bpmn");
    }

    @Test
    void fillsTheBlanksOfEachCall() {
        model(call("item-a", with("model", "ask") + with("with:key", "A") + with("with:name", "甲 &amp; 乙"))
                + call("item-b", with("model", "ask") + with("with:key", "B") + with("with:name", "丙")));

        assertThat(text("item-a.bpmn")).contains("id='item-a'", "Task_A", "甲 &amp; 乙");
        assertThat(text("item-b.bpmn")).contains("id='item-b'", "Task_B");
    }

    @Test
    void refusesWhatDoesNotFit() {
        refused(call("item-a", with("model", "ask") + with("with:key", "A")), "does not fill the blank name");
        refused(call("item-a", with("model", "ask") + with("with:key", "A") + with("with:name", "x") + with("with:more", "x")),
                "fills a blank that is not there: more");
        refused(call("nowhere", ""), "there is no process nowhere");
        refused(call("item-a", with("model", "ask") + with("with:key", "A") + with("with:name", "x"))
                + call("item-a", with("model", "ask") + with("with:key", "B") + with("with:name", "x")), "differs");
    }

    private void refused(String calls, String why) {
        files.keySet().removeIf(path -> path.endsWith(".bpmn"));
        assertThatThrownBy(() -> model(calls)).isInstanceOf(ContentProblem.class).hasMessageContaining(why);
    }

    private void model(String calls) {
        files.put("item.bpmn", bytes(calls(calls)));
        CalledModels.into("item", files, shared);
    }

    private static String calls(String calls) {
        return "<process xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='p'>" + calls + "</process>";
    }

    private static String call(String called, String properties) {
        return "<callActivity id='Call_" + called + "' calledElement='" + called + "'><extensionElements>" + properties
                + "</extensionElements></callActivity>";
    }

    private static String with(String name, String value) {
        return "<property name='" + name + "' value='" + value + "'/>";
    }

    private String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
