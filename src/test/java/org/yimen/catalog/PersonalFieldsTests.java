package org.yimen.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.catalog.FormFixture.data;
import static org.yimen.catalog.FormFixture.form;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonalFieldsTests {

    private final PersonalFields fields = new PersonalFields();
    private final FormSchema form = form("{'type':'name','key':'applicantName'},{'type':'phone','key':'phone'},"
            + "{'type':'group','path':'bank','components':[{'type':'bankaccount','key':'account'}]},"
            + "{'type':'textarea','key':'illness','properties':{'personal':'true'}},"
            + "{'type':'number','key':'debt','properties':{'personal':'true'}},"
            + "{'type':'dynamiclist','path':'members','components':[{'type':'identitynumber','key':'idNumber'},"
            + "{'type':'select','key':'relation'}]}");
    private final Map<String, Object> data = data("{'applicantName':'李四','phone':'13812345678',"
            + "'bank':{'account':'6222021234567890123'},'illness':'甲','debt':5,'stray':'210203199003071016',"
            + "'members':[{'idNumber':'210203199003071016','relation':'01'},{'idNumber':42,'relation':'10'}]}");

    @Test
    void masksEveryPersonalFieldAndNamesIt() {
        PersonalFields.Masked masked = fields.masked(form, data);
        assertThat(masked.data().toString()).contains("李四", "138****5678", "2102**********1016", "relation=01")
                .doesNotContain("13812345678", "210203199003071016", "6222021234567890123", "甲", "debt=5", "42", "stray");
        assertThat(masked.paths()).containsExactly("phone", "bank.account", "illness", "debt", "members[0].idNumber",
                "members[1].idNumber");
        assertThat(data.toString()).as("the original stays whole").contains("13812345678");
    }

    @Test
    void findsTheValueAtAPath() {
        assertThat(fields.valueAt(data, "members[0].idNumber")).contains("210203199003071016");
        assertThat(fields.valueAt(data, "bank.account")).contains("6222021234567890123");
        assertThat(fields.valueAt(data, "members[9].idNumber")).isEmpty();
        assertThat(fields.valueAt(data, "members.idNumber[0].x")).isEmpty();
    }

    @Test
    void knowsWhatIsPersonal() {
        assertThat(fields.personal(form, "members[1].idNumber")).isTrue();
        assertThat(fields.personal(form, "members[1].relation")).isFalse();
        assertThat(fields.personal(form, "illness")).isTrue();
        assertThat(fields.personal(form, "unknown")).as("denied by default").isTrue();
    }
}
