package org.yimen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yimen.workflow.model.StepCatalogue;

class ModelValidatorTests {

    /** Steps as features offer them, for the catalogue only. */
    static class Route {
        public String to(String post, String scope) {
            return post + scope;
        }
    }

    static class CaseFile {
        public void accept(String caseId) {
        }

        public void close(String caseId, String status, String reason) {
        }
    }

    static class Rule {
        public Map<String, Object> decide(String caseId, String key) {
            return Map.of();
        }
    }

    static class Letter {
        public void issue(String caseId, String code) {
        }
    }

    private static final String GOOD = read();

    private final ModelValidator validator = new ModelValidator(() -> new StepCatalogue(Map.of("route", Route.class,
            "caseFile", CaseFile.class, "rule", Rule.class, "letter", Letter.class)));
    private final ModelContext context = new ModelContext("seal-request", Set.of("review"),
            Set.of("seal-request-copies"), Set.of("decision"), Set.of("seal-request", "advice"),
            Set.of("ST_WINDOW", "ST_LEADER")::contains);

    @Test
    void letsAGoodModelPass() {
        assertThat(validator.validate(GOOD.getBytes(StandardCharsets.UTF_8), context)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '#', quoteCharacter = '~', value = {
        "camunda:expression=\"${caseFile.accept(caseId)}\" # camunda:class=\"java.lang.Runtime\" # class",
        "camunda:expression=\"${caseFile.accept(caseId)}\" # camunda:delegateExpression=\"${x}\" # delegateExpression",
        "${caseFile.accept(caseId)} # ${''.getClass().forName('java.lang.Runtime')} # expression",
        "${caseFile.accept(caseId)} # ${caseFile.destroy(caseId)} # unknown-step",
        "${caseFile.accept(caseId)} # ${caseFile.accept(caseId, 1)} # unknown-step",
        "${caseFile.accept(caseId)} # ${dataSource.getConnection()} # unknown-step",
        "${caseFile.accept(caseId)} # ${caseFile.accept(secret)} # expression",
        "${caseFile.accept(caseId)} # ${caseFile.accept(rule.decide(caseId, 'x'))} # expression",
        "${rule.decide(caseId,'seal-request-copies')} # ${rule.decide(caseId,'other')} # unknown-decision",
        "${letter.issue(caseId,'decision')} # ${letter.issue(caseId,'other')} # unknown-letter",
        "${outcome == 'agree'} # ${outcome == 'agre'} # unknown-action",
        "opinion|once|partial # opinion|twice # action", "ST_LEADER@case-street # ST_LEADER # offered-to",
        "ST_LEADER@case-street # NOBODY@case-street # unknown-post", "ST_LEADER@case-street # ST_LEADER@moon # unknown-scope",
        "REJECTED APPROVED # IN_PROGRESS # after", "seal-request-reopened # CaseReopened # message",
        "${outcome == 'agree'} # ${amount > 3} # expression",
        "${outcome == 'agree'} # ${caseFile.accept(caseId)} # expression",
        "camunda:formKey=\"review\" # camunda:formKey=\"nowhere\" # unknown-form",
        "'ST_LEADER' # 'ST_NOBODY' # unknown-post",
        "'ST_LEADER','case-street' # 'ST_LEADER','anywhere' # unknown-scope",
        "${route.to('ST_LEADER','case-street')} # ${caseFile.accept(caseId)} # expression",
        " camunda:historyTimeToLive=\"P3650D\" # ~~ # history-time-to-live",
        " camunda:versionTag=\"印章管理规定\" # ~~ # version-tag",
        "name=\"领导签批\" # name=\"\" # name",
        "name=\"领导签批\" # name=\"${caseFile.accept(caseId)}\" # expression-place",
        "Task_Seal # Activity_0abc123 # generated-id",
        "value=\"CONFIRM\" # value=\"EVERYTHING\" # duty",
        "value=\"1WD\" # value=\"soon\" # limit",
        "isExecutable=\"true\" # isExecutable=\"false\" # executable",
        "process id=\"seal-request\" # process id=\"other\" # process-id",
        "camunda:formKey=\"review\" # camunda:assignee=\"admin\" # attribute",
        "<bpmn:serviceTask id=\"Service_Letter\" # <bpmn:sendTask id=\"Service_Letter\" # unreadable"})
    void refuses(String good, String bad, String code) {
        assertThat(GOOD).contains(good);

        assertThat(validator.validate(GOOD.replace(good, bad).getBytes(StandardCharsets.UTF_8), context))
                .extracting(ModelFinding::code).contains(code);
    }

    @Test
    void refusesScriptsConnectorsAndForeignExtensions() {
        assertThat(codes("<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>"))
                .contains("connector");
        assertThat(codes("<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script "
                + "scriptFormat=\"js\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>"))
                .contains("script", "extension");
        assertThat(codes("<camunda:executionListener class=\"a.B\" event=\"start\" />")).contains("class");
        assertThat(codes("<camunda:executionListener event=\"start\"><camunda:script>1</camunda:script>"
                + "</camunda:executionListener>")).contains("script");
        assertThat(codes("<x:evil xmlns:x=\"http://activiti.org/bpmn\" />")).contains("foreign");
        String scripted = GOOD.replace("<bpmn:serviceTask id=\"Service_Letter\" name=\"出具决定书\" "
                + "camunda:expression=\"${letter.issue(caseId,'decision')}\">", "<bpmn:scriptTask id=\"Service_Letter\" "
                + "name=\"x\" scriptFormat=\"groovy\">").replaceFirst("(?s)(Service_Letter\" name=\"x\".*?)</bpmn:serviceTask>",
                "$1<bpmn:script>1+1</bpmn:script></bpmn:scriptTask>");
        assertThat(validator.validate(scripted.getBytes(StandardCharsets.UTF_8), context))
                .extracting(ModelFinding::code).contains("script");
    }

    @Test
    void refusesAFileThatReachesOutside() {
        String doctype = GOOD.replaceFirst("\\?>", "?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>");

        assertThat(validator.validate(doctype.getBytes(StandardCharsets.UTF_8), context))
                .extracting(ModelFinding::code).containsExactly("unreadable");
    }

    private java.util.List<String> codes(String extension) {
        String model = GOOD.replaceFirst("<bpmn:extensionElements>",
                "<bpmn:extensionElements>" + java.util.regex.Matcher.quoteReplacement(extension));
        return validator.validate(model.getBytes(StandardCharsets.UTF_8), context).stream()
                .map(ModelFinding::code).toList();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("src/test/resources/content/bpmn/seal-request/seal-request.bpmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
