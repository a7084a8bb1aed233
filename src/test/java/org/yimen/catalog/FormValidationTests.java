package org.yimen.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.catalog.FormFixture.data;
import static org.yimen.catalog.FormFixture.errors;
import static org.yimen.catalog.FormFixture.flaws;
import static org.yimen.catalog.FormFixture.form;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormValidationTests {

    /** type and rules, a value, the expected code or nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", value = {
        "'type':'textfield' | '张三' | -",
        "'type':'textfield' | 5 | type",
        "'type':'textfield' | {'a':1} | type",
        "'type':'textfield' | 'a\\u0000b' | characters",
        "'type':'textfield','validate':{'required':true} | '   ' | required",
        "'type':'textfield','validate':{'required':true} | null | required",
        "'type':'textfield','validate':{'minLength':3} | 'ab' | minLength",
        "'type':'textfield','validate':{'maxLength':3} | 'abcd' | maxLength",
        "'type':'textfield','validate':{'maxLength':3} | '𠮷𠮷𠮷' | -",
        "'type':'textfield','validate':{'pattern':'^[A-Z]+$'} | 'abc' | pattern",
        "'type':'textfield','validate':{'validationType':'email'} | 'x' | email",
        "'type':'name' | ['x'] | type",
        "'type':'number' | 3 | -",
        "'type':'number' | '3' | number",
        "'type':'number' | true | number",
        "'type':'number' | 1e400 | number",
        "'type':'number','decimalDigits':0 | 3.5 | decimals",
        "'type':'number','validate':{'min':0} | -1 | min",
        "'type':'number','validate':{'max':10} | 10.01 | max",
        "'type':'number','validate':{'required':true} | 0 | -",
        "'type':'money' | 12.30 | -",
        "'type':'money' | 12.345 | decimals",
        "'type':'money' | -0.01 | min",
        "'type':'money','validate':{'min':-100} | -0.01 | -",
        "'type':'money' | '12.30' | number",
        "'type':'date' | '2024-02-29' | -",
        "'type':'date' | '2026-02-29' | date",
        "'type':'date' | '2026-2-9' | date",
        "'type':'date' | 20260209 | type",
        "'type':'date','validate':{'max':'=today()'} | '2026-11-23' | max",
        "'type':'date','validate':{'max':'=today()'} | '2026-11-22' | -",
        "'type':'identitynumber' | '210203199003071016' | -",
        "'type':'identitynumber' | '12011120080229402x' | -",
        "'type':'identitynumber' | '210203199003071017' | id-number-check",
        "'type':'identitynumber' | '120111200902294020' | id-number-date",
        "'type':'identitynumber' | '210203900307101' | id-number-shape",
        "'type':'identitynumber' | 210203199003071016 | type",
        "'type':'phone' | '13812345678' | -",
        "'type':'phone' | '0411-83631234' | -",
        "'type':'phone' | '83631234' | phone",
        "'type':'phone' | '12812345678' | phone",
        "'type':'bankaccount' | '6222 0212 3456 7890 123' | -",
        "'type':'bankaccount' | '62220212345' | bankAccount",
        "'type':'region' | '210203001001' | -",
        "'type':'region' | '210203001' | region",
        "'type':'checkbox','validate':{'required':true} | false | required",
        "'type':'checkbox' | 'yes' | type",
        "'type':'select','values':[{'label':'甲','value':'a'}] | 'a' | -",
        "'type':'select','values':[{'label':'甲','value':'a'}] | 'b' | option",
        "'type':'select','values':[{'label':'甲','value':'a'}] | ['a'] | type",
        "'type':'radio','values':[{'label':'一','value':1}] | 1.0 | -",
        "'type':'checklist','values':[{'label':'甲','value':'a'},{'label':'乙','value':'b'}] | ['a','b'] | -",
        "'type':'checklist','values':[{'label':'甲','value':'a'}] | ['a','a'] | option",
        "'type':'checklist','values':[{'label':'甲','value':'a'}] | ['a',null] | option",
        "'type':'checklist','values':[{'label':'甲','value':'a'}] | 'a' | type",
        "'type':'checklist','validate':{'minItems':1},'values':[] | [] | minItems",
        "'type':'attachment','validate':{'required':true} | null | -",
        "'type':'attachment' | ['id'] | -",
        "'type':'attachment' | [1] | type",
        "'type':'textfield','disabled':true,'validate':{'required':true} | null | -"
    })
    void judgesAValueByItsType(String component, String value, String code) {
        assertThat(flaws("{'key':'f','label':'字段'," + component + "}", "{'f':" + value + "}"))
                .isEqualTo(code == null ? List.of() : List.of("f:" + code));
    }

    @Test
    void namesTheFieldInBothLanguages() {
        assertThat(errors("{'type':'name','key':'n','label':'申请人姓名','validate':{'required':true},"
                + "'properties':{'labelEn':'Applicant'}}", "{}")).singleElement().satisfies(e -> {
                    assertThat(e.zh()).isEqualTo("请填写“申请人姓名”");
                    assertThat(e.en()).isEqualTo("Applicant is required");
                });
    }

    private static final String MEMBERS = "{'type':'dynamiclist','path':'members','label':'成员','validate':{'minItems':1,"
            + "'maxItems':3},'components':[{'type':'name','key':'name','label':'姓名','validate':{'required':true}},"
            + "{'type':'group','path':'papers','components':[{'type':'identitynumber','key':'idNumber','label':'证号'}]},"
            + "{'type':'textfield','key':'school','label':'学校','validate':{'required':true},"
            + "'conditional':{'hide':'=this.student != true'}},{'type':'checkbox','key':'student'}]}";

    @Test
    void namesTheRowAndTheGroupOfAnError() {
        assertThat(flaws(MEMBERS, "{'members':[{'name':'甲'},{'papers':{'idNumber':'1'}}]}"))
                .containsExactly("members[1].name:required", "members[1].papers.idNumber:id-number-shape");
    }

    @Test
    void readsConditionsOfARowInTheRow() {
        assertThat(flaws(MEMBERS, "{'members':[{'name':'甲','student':true},{'name':'乙','student':false}]}"))
                .containsExactly("members[0].school:required");
    }

    @Test
    void countsRows() {
        assertThat(flaws(MEMBERS, "{}")).containsExactly("members:minItems");
        assertThat(flaws(MEMBERS, "{'members':[{'name':'a'},{'name':'b'},{'name':'c'},{'name':'d'}]}"))
                .containsExactly("members:maxItems");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'members':5}", "{'members':{'0':{}}}", "{'members':'x'}", "{'members':[1]}",
        "{'members':[[]]}", "{'members':[null]}", "{'members':[{'name':'甲','papers':'x'}]}"})
    void answersWrongShapesWithFieldErrors(String data) {
        assertThat(flaws(MEMBERS, data)).singleElement().asString().endsWith(":type");
    }

    @Test
    void forgivesWhatIsHiddenAndPrunesIt() {
        String form = "{'type':'checkbox','key':'agent'},{'type':'group','path':'a','conditional':{'hide':'=agent != true'},"
                + "'components':[{'type':'name','key':'name','label':'代理人','validate':{'required':true}}]},"
                + "{'type':'textfield','key':'why','conditional':{'hide':'=a.name = null'}}";
        assertThat(flaws(form, "{'agent':false}")).isEmpty();
        assertThat(flaws(form, "{'agent':true}")).containsExactly("a.name:required");
        assertThat(FormFixture.VALIDATION.prune(form(form),
                data("{'agent':false,'a':{'name':'x','evil':1},'why':'hidden through a hidden field','evil':{}}")))
                .isEqualTo(Map.of("agent", false));
        assertThat(FormFixture.VALIDATION.prune(form(form), data("{'agent':true,'a':{'name':'x','evil':1},'why':'y'}")))
                .isEqualTo(Map.of("agent", true, "a", Map.of("name", "x"), "why", "y"));
    }

    @Test
    void checksFieldsAgainstEachOther() {
        String form = "{'type':'date','key':'from'},{'type':'date','key':'to','properties':{"
                + "'check':'=date(to) >= date(from)','checkZh':'止期早于起期','checkEn':'Ends before it begins'}}";
        assertThat(errors(form, "{'from':'2026-02-02','to':'2026-02-01'}")).singleElement()
                .satisfies(e -> assertThat(e.zh()).isEqualTo("止期早于起期"));
        assertThat(flaws(form, "{'from':'2026-02-02','to':'2026-02-02'}")).isEmpty();
        assertThat(flaws(form, "{'from':'2026-02-02'}")).isEmpty();
        assertThat(flaws(form, "{'to':'2026-02-02'}")).containsExactly("to:check");
    }

    @Test
    void checksWholeLists() {
        String form = "{'type':'dynamiclist','path':'m','label':'成员','properties':{"
                + "'check':'=count(m[relation = \\'01\\']) = 1'},'components':[{'type':'textfield','key':'relation'}]}";
        form = form.replace("\\'", "\\\"");
        assertThat(flaws(form, "{'m':[{'relation':'01'},{'relation':'10'}]}")).isEmpty();
        assertThat(flaws(form, "{'m':[{'relation':'01'},{'relation':'01'}]}")).containsExactly("m:check");
    }

    @Test
    void computesExpressionFieldsItself() {
        String form = "{'type':'money','key':'a'},{'type':'money','key':'b'},"
                + "{'type':'expression','key':'sum','expression':'=a + b'}";
        assertThat(FormFixture.VALIDATION.prune(form(form), data("{'a':0.1,'b':0.2,'sum':1000}")).get("sum"))
                .hasToString("0.3");
    }
}
